package org.beckon.acs.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A TCP connection on which a test writes bytes and reads HTTP answers, with nothing in between.
 */
final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  RawHttp(int port) throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  RawHttp(Socket connected) throws IOException {
    socket = connected;
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** An answer as it came. */
  record Reply(String statusLine, List<String> headers, String body) {
    int status() {
      return Integer.parseInt(statusLine.split(" ")[1]);
    }

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(start))
          .map(one -> one.substring(start.length()).strip())
          .findFirst();
    }

    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(start))
          .map(one -> one.substring(start.length()).strip())
          .toList();
    }

    /** What to send back as Cookie header, with its line end; empty when there is none. */
    String cookie() {
      return header("Set-Cookie")
          .map(value -> "Cookie: " + value.split(";")[0] + "\r\n")
          .orElse("");
    }
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends a POST with these header lines, each with its line end. */
  Reply post(String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    write(
        "POST / HTTP/1.1\r\nHost: acs\r\n"
            + headers
            + "Content-Length: "
            + bytes.length
            + "\r\n\r\n"
            + body);
    return read();
  }

  Reply post(String body) throws IOException {
    return post("", body);
  }

  Reply read() throws IOException {
    String status = line();
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    Reply head = new Reply(status, headers, "");
    int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
    byte[] body = in.readNBytes(length);
    byte[] plain =
        head.header("Content-Encoding").filter("gzip"::equals).isPresent()
            ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
            : body;
    return new Reply(status, headers, new String(plain, StandardCharsets.UTF_8));
  }

  /** Whether the server has closed its side; waits for it. */
  boolean isClosedByServer() throws IOException {
    return in.read() < 0;
  }

  /** Whether the first byte of an answer is here, or comes within this time. */
  boolean isAnsweredWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    in.mark(1);
    try {
      boolean any = in.read() >= 0;
      in.reset();
      return any;
    } catch (SocketTimeoutException e) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection after: " + line);
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
