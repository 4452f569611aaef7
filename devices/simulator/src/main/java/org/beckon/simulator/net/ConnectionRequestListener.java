package org.beckon.simulator.net;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server to which the connection requests for a whole fleet come. Thread-safe. */
final class ConnectionRequestListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionRequestListener.class);
  private static final long IDLE_MILLIS = 30_000;
  private static final int MAX_THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final ConnectionRequestHandler handler;

  private ConnectionRequestListener(
      Server server, ServerConnector connector, ConnectionRequestHandler handler) {
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @throws IOException when the port cannot be had
   */
  static ConnectionRequestListener start(InetAddress address, int port, InstantSource clock)
      throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("connection-requests");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    ConnectionRequestHandler handler = new ConnectionRequestHandler(new DigestGate(clock));
    server.setHandler(handler);
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) { // Jetty's start declares no narrower one.
      throw new IOException("The connection-request listener did not start", e);
    }
    return new ConnectionRequestListener(server, connector, handler);
  }

  int port() {
    return connector.getLocalPort();
  }

  /** Lets requests for a path, with its slash, go to a CPE. */
  void add(String path, ConnectionRequestTarget target) {
    handler.add(path, target);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty's stop declares no narrower one; there is nothing left to do.
      LOG.warn("The connection-request listener did not stop", e);
    }
  }
}
