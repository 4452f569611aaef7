package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A conversation in lock step over one TCP connection: the test says hand-made bytes, and says what
 * must be heard before it goes on.
 */
final class LockStep implements AutoCloseable {
  private final RawHttp wire;
  private RawHttp.Reply heard;
  private String cookie = "Cookie: none=0";

  private LockStep(RawHttp wire) {
    this.wire = wire;
  }

  static LockStep on(ServerFixture server) throws Exception {
    return new LockStep(server.connect());
  }

  /** Says these lines, each with CR LF. */
  LockStep says(String... lines) throws IOException {
    return saysBytes(String.join("\r\n", lines) + "\r\n");
  }

  /** Says exactly this. */
  LockStep saysBytes(String text) throws IOException {
    wire.write(text);
    return this;
  }

  LockStep saysBytes(byte[] bytes) throws IOException {
    wire.write(bytes);
    return this;
  }

  /** Says a POST of HTTP/1.1 with these header lines and the right length. */
  LockStep posts(String body, String... headers) throws IOException {
    return posts(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  LockStep posts(byte[] body, String... headers) throws IOException {
    saysBytes(head("POST / HTTP/1.1", body.length, headers));
    return saysBytes(body);
  }

  /** A request line with these headers and Content-Length, up to the empty line. */
  static String head(String requestLine, int length, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return requestLine + "\r\nHost: acs\r\n" + more + "Content-Length: " + length + "\r\n\r\n";
  }

  /** Hears an answer with this status. */
  LockStep hears(int status) throws IOException {
    hearsAny();
    assertThat(heard.status()).as(heard.toString()).isEqualTo(status);
    return this;
  }

  /** Hears an answer with any status. */
  RawHttp.Reply hearsAny() throws IOException {
    heard = wire.read();
    if (!heard.cookie().isEmpty()) {
      cookie = heard.cookie().strip();
    }
    return heard;
  }

  /** Hears an answer with this status whose body has this in it. */
  LockStep hears(int status, String inBody) throws IOException {
    hears(status);
    assertThat(heard.body()).contains(inBody);
    return this;
  }

  /** Hears the server close the connection, and nothing before. */
  LockStep hearsTheEnd() throws IOException {
    assertThat(wire.isClosedByServer()).isTrue();
    return this;
  }

  /** Closes its own half. */
  LockStep halfCloses() throws IOException {
    wire.halfClose();
    return this;
  }

  /** What was heard last. */
  RawHttp.Reply heard() {
    return heard;
  }

  /** The header line with the cookie that was set last. */
  String cookie() {
    return cookie;
  }

  /** The value of the cookie that was set last. */
  String cookieValue() {
    return cookie().substring("Cookie: beckon=".length());
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflating = new GZIPOutputStream(out)) {
      deflating.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  static byte[] deflate(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflating = new DeflaterOutputStream(out)) {
      deflating.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** Writes a byte at a time, one each moment, until the server has had enough of it. */
  LockStep dribblesUntilAnswered(List<Byte> bytes, int momentMillis) throws IOException {
    for (byte one : bytes) {
      wire.write(new byte[] {one});
      if (wire.isAnsweredWithin(momentMillis)) {
        return this;
      }
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
