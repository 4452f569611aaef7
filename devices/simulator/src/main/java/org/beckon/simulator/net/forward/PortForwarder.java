package org.beckon.simulator.net.forward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beckon.simulator.engine.Reaction;
import org.beckon.simulator.engine.tree.ParameterTree;

/**
 * Opens a port for each enabled row of a gateway's PortMapping that leads to a host of its LAN, and
 * closes it when the row is disabled or gone, in both data models. Thread-safe.
 */
public final class PortForwarder implements Reaction, AutoCloseable {
  private static final int MOST_PORTS = 64;
  private static final Pattern ROW =
      Pattern.compile("(Device\\.NAT|.*\\.WAN(IP|PPP)Connection\\.\\d+)\\.PortMapping\\.\\d+\\.");

  private final String root;
  private final InetAddress outside;
  private final Lan lan;
  private final Map<Integer, ForwardedPort> ports = new HashMap<>();
  private boolean closed;

  /**
   * Forwards nothing yet.
   *
   * @param root of the gateway's data model, with the dot
   * @param outside address of the gateway
   */
  public PortForwarder(String root, InetAddress outside, Lan lan) {
    this.root = root;
    this.outside = outside;
    this.lan = lan;
  }

  @Override
  public synchronized ParameterTree to(ParameterTree tree) {
    Set<String> rows = new LinkedHashSet<>();
    for (String above : new String[] {"NAT.PortMapping.", "WANDevice."}) {
      tree.walk(
          root + above,
          (path, node) -> {
            if (ROW.matcher(path).matches()) {
              rows.add(path);
            }
          });
    }
    Set<Integer> wanted = new HashSet<>();
    ParameterTree told = tree;
    for (String path : rows) {
      Row row = new Row(tree, path);
      String status = "Disabled";
      if (row.isEnabled()) {
        Optional<InetSocketAddress> host = lan.find(row.client(), row.internalPort());
        boolean works = host.isEmpty() || row.isTcp() && claims(row, host.get(), wanted);
        status = works ? "Enabled" : "Error";
      }
      told = told.withValue(path + "Status", status);
    }
    ports.entrySet().removeIf(port -> !wanted.contains(port.getKey()) && closed(port.getValue()));
    return told;
  }

  private boolean claims(Row row, InetSocketAddress host, Set<Integer> wanted) {
    int port = row.externalPort();
    if (port == 0 || closed || wanted.size() >= MOST_PORTS || !wanted.add(port)) {
      return false;
    }
    ForwardedPort before = ports.get(port);
    if (before != null && before.target().equals(host)) {
      return true;
    }
    if (before != null) {
      before.close();
    }
    try {
      ports.put(port, ForwardedPort.open(outside, port, host));
      return true;
    } catch (IOException e) {
      ports.remove(port);
      wanted.remove(port);
      return false;
    }
  }

  private static boolean closed(ForwardedPort port) {
    port.close();
    return true;
  }

  /** Closes all ports; none is opened any more. */
  @Override
  public synchronized void close() {
    closed = true;
    ports.values().forEach(ForwardedPort::close);
    ports.clear();
  }

  /** A row under the names of either data model. */
  private record Row(ParameterTree tree, String path) {
    boolean isEnabled() {
      String value = text("Enable", "PortMappingEnabled");
      return value.equals("1") || value.equals("true");
    }

    boolean isTcp() {
      return text("Protocol", "PortMappingProtocol").equals("TCP");
    }

    String client() {
      return tree.value(path + "InternalClient");
    }

    int internalPort() {
      return number(tree.value(path + "InternalPort"));
    }

    int externalPort() {
      return number(tree.value(path + "ExternalPort"));
    }

    private String text(String newer, String older) {
      return tree.parameter(path + newer).isPresent()
          ? tree.value(path + newer)
          : tree.value(path + older);
    }

    private static int number(String text) {
      return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
  }
}
