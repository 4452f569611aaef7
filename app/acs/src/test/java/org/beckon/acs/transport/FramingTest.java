package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.beckon.acs.auth.CpeAuth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How CPEs frame their requests (RFC 9112; cpe-quirks 29, 39, 51), byte by byte. */
class FramingTest {
  private static final String INFORM = Envelopes.inform();
  private static final int LENGTH = INFORM.getBytes(StandardCharsets.UTF_8).length;

  private final ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  private LockStep cpe() throws Exception {
    return LockStep.on(server);
  }

  private void stillServes() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(Envelopes.inform("SN9", "2 PERIODIC")).hears(200);
      cpe.posts("", cpe.cookie()).hears(204);
    }
  }

  @Test
  void http10WithKeepAliveStaysOnItsConnection() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.0", LENGTH, "Connection: keep-alive"))
          .saysBytes(INFORM)
          .hears(200, "InformResponse");
      assertThat(cpe.heard().header("Connection")).contains("keep-alive");
      cpe.saysBytes(LockStep.head("POST / HTTP/1.0", 0, "Connection: Keep-Alive")).hears(204);
    }
  }

  @Test
  void http10WithoutKeepAliveGoesOnOnNewConnections() throws Exception {
    String cookie;
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.0", LENGTH)).saysBytes(INFORM).hears(200);
      assertThat(cpe.heard().header("Transfer-Encoding")).isEmpty();
      cookie = cpe.cookie();
      cpe.hearsTheEnd();
    }
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.0", 0, cookie)).hears(204).hearsTheEnd();
    }
  }

  @Test
  void chunksHaveExtensionsAndTrailers() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.says("POST / HTTP/1.1", "Host: acs", "Transfer-Encoding: chunked", "")
          .says(Integer.toHexString(LENGTH) + ";name=value;flag", INFORM)
          .says("0;last", "X-Checksum: 1", "X-More: 2", "")
          .hears(200, "InformResponse");
      cpe.posts("").hears(204);
    }
  }

  @Test
  void chunksAreAsSmallAsOneByteAndTheirSizesHaveZerosAndCapitals() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.says("POST / HTTP/1.1", "Host: acs", "transfer-encoding: Chunked", "");
      for (byte one : INFORM.substring(0, 20).getBytes(StandardCharsets.UTF_8)) {
        cpe.saysBytes("0001\r\n").saysBytes(new byte[] {one}).saysBytes("\r\n");
      }
      String rest = INFORM.substring(20);
      cpe.says(Integer.toHexString(LENGTH - 20).toUpperCase(java.util.Locale.ROOT), rest, "0", "")
          .hears(200);
    }
  }

  @Test
  void anEmptyPostIsChunkedToo() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(200);
      cpe.says("POST / HTTP/1.1", "Host: acs", "Transfer-Encoding: chunked", "", "0", "")
          .hears(204);
    }
  }

  @Test
  void anEmptyPostHasNoLengthAtAll() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(200);
      cpe.says("POST / HTTP/1.1", "Host: acs", "").hears(204);
    }
  }

  @Test
  void compressedMessagesAreAnsweredCompressedAndOthersAreNot() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(LockStep.gzip(INFORM), "Content-Encoding: gzip").hears(200, "InformResponse");
      assertThat(cpe.heard().header("Content-Encoding")).contains("gzip");
      cpe.posts("", "Accept-Encoding: gzip").hears(204);
      assertThat(cpe.heard().header("Content-Encoding")).isEmpty();
    }
    try (LockStep cpe = cpe()) {
      cpe.posts(LockStep.gzip(INFORM), "Content-Encoding: X-GZIP", "Accept-Encoding: identity")
          .hears(200, "InformResponse");
      assertThat(cpe.heard().header("Content-Encoding")).isEmpty();
    }
    try (LockStep cpe = cpe()) {
      cpe.posts(LockStep.deflate(INFORM), "Content-Encoding: deflate").hears(200);
      assertThat(cpe.heard().header("Content-Encoding")).isEmpty();
      cpe.posts(INFORM, "Accept-Encoding: gzip, deflate").hears(200);
      assertThat(cpe.heard().header("Content-Encoding")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/html",
        "Content-Type:",
        "Content-Type: application/soap+xml;charset=\"utf-8\"",
        "SOAPAction:",
        "SOAPAction: \"\"",
        "SOAPAction: urn:dslforum-org:cwmp-1-0#Inform",
        "X-Folded: one\r\n two",
        "Content-Type : text/xml",
        "Connection: Keep-Alive, X",
        "hOST: again",
        "Accept-Encoding: \"",
        "Authorization: nonsense"
      })
  void oddHeadersDoNoHarm(String header) throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM, header).hears(200, "InformResponse");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1",
        "POST /any/path;x=1?a=b|c&d=%zz HTTP/1.1",
        "POST //acs HTTP/1.1",
        "POST http://elsewhere:7547/acs HTTP/1.1",
        "post / HTTP/1.1"
      })
  void anyRequestLineWillDo(String line) throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head(line, LENGTH)).saysBytes(INFORM).hears(200, "InformResponse");
    }
  }

  @Test
  void linesEndWithLineFeedsOnly() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes("POST / HTTP/1.1\nHost: acs\nContent-Length: " + LENGTH + "\n\n" + INFORM)
          .hears(200, "InformResponse");
    }
  }

  @Test
  void hostIsAskedOfHttp11Only() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.says("POST / HTTP/1.0", "Content-Length: " + LENGTH, "").saysBytes(INFORM).hears(200);
    }
    try (LockStep cpe = cpe()) {
      // RFC 9112 3.2 leaves no choice.
      cpe.says("POST / HTTP/1.1", "Content-Length: " + LENGTH, "").saysBytes(INFORM).hears(400);
    }
  }

  @Test
  void whoeverExpectsToContinueMay() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.1", LENGTH, "Expect: 100-Continue"))
          .hears(100)
          .saysBytes(INFORM)
          .hears(200, "InformResponse");
      // It need not wait either.
      cpe.posts("", cpe.cookie(), "Expect: 100-continue").hears(204);
    }
  }

  /** Request smuggling: where a body ends must be beyond doubt (RFC 9112 6.3). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: -5",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
      })
  void doubtfulEndsOfBodiesAreRefusedAndTheConnectionIsClosed(String framing) throws Exception {
    try (LockStep smuggler = cpe()) {
      smuggler
          .says("POST / HTTP/1.1", "Host: acs", framing, "", "0", "")
          .saysBytes(LockStep.head("POST / HTTP/1.1", LENGTH) + INFORM);
      int status = smuggler.hearsAny().status();
      assertThat(status).isIn(400, 501);
      smuggler.hearsTheEnd();
    }
    assertThat(server.acs.devices().all()).as("the hidden Inform is not taken").isEmpty();
    stillServes();
  }

  @Test
  void aLengthThatIsTooShortCutsTheMessageAndEndsTheConnection() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.1", LENGTH - 30)).saysBytes(INFORM).hears(400);
      // What is left over is no request.
      assertThat(cpe.hearsAny().status()).isEqualTo(400);
      cpe.hearsTheEnd();
    }
    stillServes();
  }

  @Test
  void aHugeHeadIsRefused() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.says("POST / HTTP/1.1", "Host: acs", "X-Big: " + "y".repeat(20_000)).hears(431);
    }
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM, "X-Large: " + "y".repeat(8_000)).hears(200);
    }
    stillServes();
  }

  @Test
  void rubbishBetweenRequestsEndsTheConnection() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(200);
      cpe.says("\u0000\u0001 rubbish").hears(400).hearsTheEnd();
    }
    stillServes();
  }

  @Test
  void rubbishInOneBreathWithARequestIsRefusedBehindItsAnswer() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(
              LockStep.head("POST / HTTP/1.1", LENGTH) + INFORM + "\u0000\u0001 rubbish\r\n\r\n")
          .hears(200, "InformResponse")
          .hears(400)
          .hearsTheEnd();
    }
    stillServes();
  }

  @Test
  void emptyLinesBeforeARequestDoNoHarm() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(200);
      cpe.saysBytes("\r\n").posts("").hears(204);
    }
  }
}
