package org.beckon.simulator.net.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards a TCP port to another place, each byte a while later, as a longer way would. A
 * connection costs its handshake: what the caller sends first leaves no sooner than after a way
 * there and back. A target that refuses shows as a connection that ends at once. Thread-safe.
 */
public final class TcpRelay implements AutoCloseable {
  /** Connections at the same time; one more is closed. */
  static final int MOST = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(TcpRelay.class);
  private static final int BACKLOG = 1_024;
  private static final int CONNECT_MILLIS = 5_000;

  private final ServerSocket listener;
  private final InetSocketAddress target;
  private final Duration oneWay;
  private final Set<TcpLink> links = ConcurrentHashMap.newKeySet();

  private TcpRelay(ServerSocket listener, InetSocketAddress target, Duration oneWay) {
    this.listener = listener;
    this.target = target;
    this.oneWay = oneWay;
  }

  /**
   * Starts on any free port.
   *
   * @param address where to listen
   * @param oneWay how long each byte takes in either direction; zero or more
   * @throws IOException when there is no free port
   */
  public static TcpRelay start(InetAddress address, InetSocketAddress target, Duration oneWay)
      throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.bind(new InetSocketAddress(address, 0), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    TcpRelay relay = new TcpRelay(listener, target, oneWay);
    Thread.ofVirtual().name("relay-", listener.getLocalPort()).start(relay::accept);
    return relay;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** Connections that it carries now. */
  public int connections() {
    return links.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket caller = listener.accept();
        if (links.size() >= MOST) {
          caller.close();
        } else {
          long accepted = System.nanoTime();
          Thread.ofVirtual().start(() -> carry(caller, accepted));
        }
      } catch (IOException e) {
        LOG.debug("A relay took no connection", e);
      }
    }
  }

  private void carry(Socket caller, long accepted) {
    try (caller;
        Socket called = new Socket()) {
      called.connect(target, CONNECT_MILLIS);
      TcpLink link = new TcpLink(caller, called, oneWay, accepted);
      links.add(link);
      try {
        if (listener.isClosed()) {
          return;
        }
        link.run();
      } finally {
        links.remove(link);
      }
    } catch (IOException e) {
      LOG.debug("A relay to {} gave a connection up", target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cuts all connections. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.debug("A relay did not close", e);
    }
    links.forEach(TcpLink::cut);
  }
}
