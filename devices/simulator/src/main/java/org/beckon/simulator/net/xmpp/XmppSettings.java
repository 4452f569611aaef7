package org.beckon.simulator.net.xmpp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a row of XMPP.Connection says. {@link #toString} masks the password.
 *
 * @param path of the row, without the root object, with its dot
 * @param servers in the order in which they are tried
 * @param keepAlive time between white spaces; zero for none
 * @param attempts how often to try again; 0 for ever
 */
record XmppSettings(
    String path,
    String username,
    String password,
    String domain,
    String resource,
    boolean useTls,
    List<Server> servers,
    Duration keepAlive,
    int attempts,
    Retry retry) {
  /** What the vendor chooses where KeepAliveInterval is -1. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

  private static final int PORT = 5222;

  /** Rows of the server table that are looked for. */
  private static final int MAX_SERVERS = 16;

  XmppSettings {
    servers = List.copyOf(servers);
  }

  /** The settings that the CPE has to connect by; empty when it has not. */
  static Optional<XmppSettings> of(XmppDevice device, String root) {
    String pointed = device.value("ManagementServer.ConnReqXMPPConnection").orElse("");
    String named = pointed.startsWith(root) ? pointed.substring(root.length()) : pointed;
    String path = named.isEmpty() || named.endsWith(".") ? named : named + ".";
    Row row = new Row(device, path);
    if (path.isEmpty() || !row.isTrue("Enable")) {
      return Optional.empty();
    }
    String domain = row.text("Domain");
    return Optional.of(
        new XmppSettings(
            path,
            row.text("Username"),
            row.text("Password"),
            domain,
            row.text("Resource"),
            row.isTrue("UseTLS"),
            servers(device, row, domain),
            keepAlive(row.number("KeepAliveInterval", -1)),
            (int) row.number("ServerConnectAttempts", 16),
            new Retry(
                row.number("ServerRetryInitialInterval", 60),
                row.number("ServerRetryIntervalMultiplier", 2000),
                row.number("ServerRetryMaxInterval", 30_720))));
  }

  private static Duration keepAlive(long seconds) {
    return seconds < 0 ? KEEP_ALIVE : Duration.ofSeconds(seconds);
  }

  /** Without records in the DNS the domain itself is the server (RFC 6120 3.2.2). */
  private static List<Server> servers(XmppDevice device, Row row, String domain) {
    if (!row.text("ServerConnectAlgorithm").equals("ServerTable")) {
      return List.of(new Server(domain, PORT, 0));
    }
    List<Server> servers = new ArrayList<>();
    for (int i = 1; i <= MAX_SERVERS; i++) {
      Row server = new Row(device, row.path + "Server." + i + ".");
      if (server.isTrue("Enable")) {
        servers.add(
            new Server(
                server.text("ServerAddress"),
                (int) server.number("Port", PORT),
                server.number("Priority", 0)));
      }
    }
    servers.sort(Comparator.comparingLong(Server::priority));
    return servers;
  }

  @Override
  public String toString() {
    return "XmppSettings[" + path + " " + username + "@" + domain + ", ********]";
  }

  /** Where to connect. */
  record Server(String address, int port, long priority) {}

  /** The retry parameters, as they stand in the row. */
  record Retry(double initialSeconds, double multiplier, double maxSeconds) {

    /** The wait before a retry, at random between two steps (as TR-069 3.2.1.1 does it). */
    Duration wait(int retry, RandomGenerator random) {
      double step = multiplier / 1000;
      double low = Math.min(initialSeconds * Math.pow(step, retry - 1.0), maxSeconds);
      double high = Math.min(low * step, maxSeconds);
      return Duration.ofMillis((long) ((low + random.nextDouble() * (high - low)) * 1000));
    }
  }

  private record Row(XmppDevice device, String path) {
    String text(String name) {
      return device.value(path + name).orElse("");
    }

    boolean isTrue(String name) {
      String text = text(name);
      return text.equals("1") || text.equals("true");
    }

    long number(String name, long otherwise) {
      try {
        return Long.parseLong(text(name));
      } catch (NumberFormatException e) {
        return otherwise;
      }
    }
  }
}
