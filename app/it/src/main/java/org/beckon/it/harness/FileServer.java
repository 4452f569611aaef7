package org.beckon.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A file server from which devices fetch: it has one file, and 404 for all else. */
public final class FileServer implements AutoCloseable {
  private static final byte[] CONTENT = "not much of a firmware".getBytes(StandardCharsets.UTF_8);

  private final HttpServer http;
  private final String file;

  private FileServer(HttpServer http, String file) {
    this.http = http;
    this.file = file;
  }

  /** Serves a file of this name on the loopback address. */
  public static FileServer of(String file) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FileServer server = new FileServer(http, file);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  /** The URL of a file, there or not. */
  public String url(String name) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/" + file)) {
        exchange.sendResponseHeaders(200, CONTENT.length);
        exchange.getResponseBody().write(CONTENT);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
