package org.beckon.acs.api;

import java.io.IOException;
import java.util.Optional;
import org.beckon.acs.server.Acs;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The listening API. Close it to stop. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  private final Server server;
  private final String url;

  private ApiServer(Server server, String url) {
    this.server = server;
    this.url = url;
  }

  /** What starting gave. */
  public sealed interface Started {
    /** It listens. */
    record Listening(ApiServer api) implements Started {}

    /** It does not; why, and what to do, in words. */
    record Failed(String problem) implements Started {}
  }

  /**
   * Starts the API.
   *
   * @param bind address to listen on, loopback unless the owner wants otherwise
   * @param port 0 for any free one
   * @param token what clients must show as bearer token
   * @param raiseWindow brings the window to the front; empty when there is none
   */
  public static Started start(
      String bind, int port, String token, Acs acs, Optional<Runnable> raiseWindow) {
    JsonMapper json = JsonMapper.builder().build();
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("api");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setHeaderCacheSize(0);
    // A device id has percent signs of its own; the routes decode each segment once, and no file
    // stands behind a path.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "api",
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(bind);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(
        new ApiHandler(
            token, new ApiRoutes(acs, json, raiseWindow), new EventStream(acs, json), json));
    try {
      server.start();
    } catch (IOException e) {
      stop(server);
      return new Started.Failed(
          "The API cannot listen on "
              + bind
              + ":"
              + port
              + " ("
              + e.getMessage()
              + ");"
              + " choose another with --api-port, 0 for any free one.");
    } catch (Exception e) { // Jetty's start declares it
      LOG.error("API did not start", e);
      stop(server);
      return new Started.Failed("The API did not start; the log says why.");
    }
    return new Started.Listening(
        new ApiServer(server, "http://" + literal(bind) + ":" + connector.getLocalPort() + "/"));
  }

  private static String literal(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /** Where it listens, with a trailing slash. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) { // Jetty's stop declares it
      LOG.warn("API did not stop cleanly", e);
    }
  }
}
