package org.beckon.acs.transport;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beckon.acs.live.SessionDesk;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PortReason;
import org.beckon.acs.tls.TlsKeeper;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port that CPEs call, by HTTP or by TLS. Close it to stop. */
public final class CwmpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CwmpListener.class);
  private static final int LARGEST_HEAD = 16 * 1024;
  private static final int ACCEPT_QUEUE = 1_024;

  /** The selector accepts too: an acceptor of its own would wake it for every connection. */
  static final int ACCEPTORS = 0;

  static final int SELECTORS = 1;
  private static final long STOP_MILLIS = 3_000;

  /**
   * CPEs write sloppy HTTP, and nothing here depends on the path or the host. Where a body ends
   * must be beyond doubt all the same (RFC 9112 6.3).
   */
  private static final HttpCompliance CPE_HTTP =
      HttpCompliance.RFC9110.with(
          "CPE",
          Violation.CASE_INSENSITIVE_METHOD,
          Violation.MULTILINE_FIELD_VALUE,
          Violation.WHITESPACE_AFTER_FIELD_NAME,
          Violation.WHITESPACE_IN_PARAMETER,
          Violation.DUPLICATE_HOST_HEADERS,
          Violation.UNSAFE_HOST_HEADER,
          Violation.MISMATCHED_AUTHORITY,
          Violation.LF_CHUNK_TERMINATION,
          Violation.BAD_QUOTES_IN_TOKEN);

  private final Server server;
  private final ServerConnector connector;

  private CwmpListener(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** What starting gave. */
  public sealed interface Started {
    /** It listens. */
    record Listening(CwmpListener listener) implements Started {}

    /** It does not; why, and what to do. */
    record Failed(Phrase problem) implements Started {}
  }

  /**
   * Starts to listen for plain HTTP.
   *
   * @param bind address to listen on
   * @param port 0 for any free one
   * @param redirect where devices are sent instead; empty: they are served here
   * @param tls whose CA can be fetched here; empty when there is no TLS
   */
  public static Started start(
      String bind,
      int port,
      SessionDesk desk,
      HttpLimits limits,
      Optional<URI> redirect,
      Optional<TlsKeeper> tls) {
    Server server = server();
    ServerConnector connector =
        new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http()));
    Handler handler =
        redirect
            .<Handler>map(Elsewhere::new)
            .orElseGet(
                () ->
                    new CwmpHandler(
                        desk, limits, shown -> Optional.empty(), tls.map(keeper -> keeper::caPem)));
    return start(server, connector, handler, bind, port, limits, PortTrouble.HTTP_PORT_UNUSABLE);
  }

  /**
   * Starts to listen for TLS.
   *
   * @param telling hears the address of a device and why it could not be served
   */
  public static Started startTls(
      String bind,
      int port,
      SessionDesk desk,
      HttpLimits limits,
      Optional<URI> redirect,
      TlsKeeper keeper,
      BiConsumer<String, Phrase> telling) {
    Server server = server();
    ServerConnector connector = TlsConnector.of(server, http(), keeper, telling);
    Handler handler =
        redirect
            .<Handler>map(Elsewhere::new)
            .orElseGet(
                () ->
                    new CwmpHandler(
                        desk,
                        limits,
                        shown -> TlsConnector.certificate(keeper, shown),
                        Optional.of(keeper::caPem)));
    return start(
        server,
        connector,
        new OnlyTls(handler, telling),
        bind,
        port,
        limits,
        PortTrouble.TLS_PORT_UNUSABLE);
  }

  private static Server server() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("cwmp");
    VirtualThreadPool virtual = new VirtualThreadPool();
    virtual.setName("cwmp-v");
    threads.setVirtualThreadsExecutor(virtual);
    Server server = new Server(threads);
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(STOP_MILLIS);
    return server;
  }

  private static Started start(
      Server server,
      ServerConnector connector,
      Handler handler,
      String bind,
      int port,
      HttpLimits limits,
      PortTrouble unusable) {
    connector.setHost(bind);
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(limits.strangerIdle().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setHandler(handler);
    CwmpListener listener = new CwmpListener(server, connector);
    try {
      server.start();
    } catch (IOException e) {
      listener.close();
      return new Started.Failed(
          Phrase.with(unusable, Detail.of(bind + ":" + port), PortReason.of(e)));
    } catch (Exception e) { // Jetty's start declares it
      LOG.error("the CWMP listener did not start", e);
      listener.close();
      return new Started.Failed(Phrase.of(PortTrouble.NOT_STARTED));
    }
    return new Started.Listening(listener);
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(LARGEST_HEAD);
    // Jetty's memory of header fields is 100 KB for each connection, and devices say little.
    http.setHeaderCacheSize(0);
    http.setHttpCompliance(CPE_HTTP);
    http.setUriCompliance(UriCompliance.UNSAFE);
    return http;
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty's stop declares it
      LOG.warn("the CWMP listener did not stop cleanly", e);
    }
  }
}
