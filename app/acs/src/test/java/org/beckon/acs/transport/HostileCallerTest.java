package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Work;
import org.beckon.acs.session.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileCallerTest {
  private ServerFixture server =
      new ServerFixture(
          CpeAuth.NONE, settings -> settings.http(limits(64 * 1024, Duration.ofSeconds(20))));

  private static HttpLimits limits(int body, Duration readIdle) {
    Duration patient = Duration.ofSeconds(20);
    return new HttpLimits(body, 4L * body, patient, readIdle, patient, patient, 100);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void stillServes() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply opened = cpe.post(Envelopes.inform("SN9", "2 PERIODIC"));
      assertThat(opened.status()).isEqualTo(200);
      assertThat(cpe.post(opened.cookie(), "").status()).isEqualTo(204);
    }
  }

  private void endsAsFailed(String reasonPart) throws InterruptedException {
    SessionSummary session = server.awaitEnd();
    assertThat(session.outcome()).isEqualTo(SessionOutcome.FAILED);
    assertThat(session.reason()).contains(reasonPart);
  }

  @Test
  void garbageIsAnsweredInWords() throws Exception {
    for (String garbage :
        List.of("hello", "<html><body>no</body></html>", "\u0000\u0001\u0002", "{\"a\":1}")) {
      try (RawHttp cpe = server.connect()) {
        RawHttp.Reply reply = cpe.post(garbage);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isNotBlank();
      }
      endsAsFailed("");
    }
    stillServes();
  }

  @Test
  void truncatedXmlEndsTheSession() throws Exception {
    Operation queued =
        server.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      cpe.post(cookie, "");
      String whole = Envelopes.values("1", "Device.A", "b");
      RawHttp.Reply reply = cpe.post(cookie, whole.substring(0, whole.length() / 2));
      assertThat(reply.status()).isEqualTo(400);
    }
    SessionSummary session = server.awaitEnd();
    assertThat(session.outcome()).isEqualTo(SessionOutcome.FAILED);
    assertThat(server.acs.operations().find(queued.id()).orElseThrow().state())
        .isEqualTo(OperationState.QUEUED);
    stillServes();
  }

  @Test
  void anAnswerThatNobodyAskedForIs400() throws Exception {
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post(Envelopes.values("1", "Device.A", "b")).status()).isEqualTo(400);
      endsAsFailed("begins with an Inform");
      String cookie = cpe.post(Envelopes.inform()).cookie();
      assertThat(cpe.post(cookie, Envelopes.values("1", "Device.A", "b")).status()).isEqualTo(400);
      endsAsFailed("answers nothing");
    }
  }

  @Test
  void anEmptyPostOutOfNowhereIs400() throws Exception {
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post("").status()).isEqualTo(400);
    }
  }

  @Test
  void aBodyWithTooGreatALengthIsRefused() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nContent-Length: 104857600\r\n\r\n");
      byte[] piece = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        cpe.write(piece);
      }
      RawHttp.Reply reply = cpe.read();
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.header("Connection")).contains("close");
      assertThat(cpe.isClosedByServer()).isTrue();
    }
    endsAsFailed("larger than");
    stillServes();
  }

  @Test
  void aChunkedBodyWithoutEndIsRefused() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nTransfer-Encoding: chunked\r\n\r\n");
      byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        cpe.write(chunk);
      }
      cpe.write("0\r\n\r\n");
      assertThat(cpe.read().status()).isEqualTo(413);
    }
    endsAsFailed("larger than");
    stillServes();
  }

  @Test
  void whoWaitsForContinueIsRefusedAtOnce() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write(
          String.join(
              "\r\n",
              "POST / HTTP/1.1",
              "Host: acs",
              "Expect: 100-continue",
              "Content-Length: 104857600",
              "",
              ""));
      assertThat(cpe.read().status()).isEqualTo(413);
    }
  }

  @Test
  void aSmallBodyThatBlowsUpIsRefused() throws Exception {
    byte[] bomb = compressed(new byte[8 << 20], true);
    assertThat(bomb.length).isLessThan(64 * 1024);
    try (RawHttp cpe = server.connect()) {
      assertThat(postCoded(cpe, "gzip", bomb).status()).isEqualTo(413);
    }
    endsAsFailed("larger than");
    stillServes();
  }

  @Test
  void compressedBodiesAreRead() throws Exception {
    byte[] inform = Envelopes.inform().getBytes(StandardCharsets.UTF_8);
    try (RawHttp cpe = server.connect()) {
      assertThat(postCoded(cpe, "gzip", compressed(inform, true)).status()).isEqualTo(200);
      assertThat(postCoded(cpe, "deflate", compressed(inform, false)).status()).isEqualTo(200);
    }
    try (RawHttp cpe = server.connect()) {
      assertThat(postCoded(cpe, "gzip", inform).status()).isEqualTo(400);
    }
    try (RawHttp cpe = server.connect()) {
      assertThat(postCoded(cpe, "br", inform).status()).isEqualTo(415);
    }
  }

  @Test
  void aBodyThatStopsHalfwayIsGivenUp() throws Exception {
    server.close();
    server =
        new ServerFixture(
            CpeAuth.NONE, settings -> settings.http(limits(64 * 1024, Duration.ofMillis(300))));
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nContent-Length: 1000\r\n\r\nhalf");
      RawHttp.Reply reply = cpe.read();
      assertThat(reply.status()).isEqualTo(408);
      assertThat(cpe.isClosedByServer()).isTrue();
    }
    endsAsFailed("in time");
    stillServes();
  }

  @Test
  void aConnectionIsKeptForASessionAndNotMuchLonger() throws Exception {
    server.close();
    HttpLimits brief =
        new HttpLimits(
            64 * 1024,
            1 << 20,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(200),
            100);
    server = new ServerFixture(CpeAuth.NONE, settings -> settings.http(brief));
    try (RawHttp silent = server.connect();
        RawHttp cpe = server.connect()) {
      cpe.post(Envelopes.inform());
      assertThat(silent.isClosedByServer()).isTrue();
      assertThat(cpe.post("").status()).isEqualTo(204);
      assertThat(cpe.isClosedByServer()).isTrue();
    }
  }

  @Test
  void manyBodiesAtOnceTakeBoundedMemory() throws Exception {
    List<RawHttp> callers = new ArrayList<>();
    CompletableFuture<Integer> refused = new CompletableFuture<>();
    try {
      for (int i = 0; i < 64; i++) {
        RawHttp caller = server.connect();
        callers.add(caller);
        caller.write("POST / HTTP/1.1\r\nHost: acs\r\nContent-Length: 60000\r\n\r\nx");
        Thread.ofVirtual().start(() -> refusal(caller).ifPresent(refused::complete));
      }
      // Those that find no room any more are told so; the others wait for the rest of their bodies.
      assertThat(refused.get(20, TimeUnit.SECONDS)).isEqualTo(503);
    } finally {
      for (RawHttp caller : callers) {
        caller.close();
      }
    }
    assertThat(Stream.generate(this::garbageStatus).limit(10_000).anyMatch(status -> status == 400))
        .isTrue();
    stillServes();
  }

  @Test
  void aCallerThatGoesAwayHalfwayHarmsNobody() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nContent-Length: 1000\r\n\r\nhalf");
    }
    endsAsFailed("arrive whole");
    stillServes();
  }

  @Test
  void whatIsNotHttpIsTurnedAway() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write("\u0016\u0003\u0001 this is no HTTP\r\n\r\n");
      RawHttp.Reply reply = cpe.read();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body() + reply.headers()).doesNotContainIgnoringCase("jetty");
    }
    stillServes();
  }

  @Test
  void aHeadWithoutEndIsTurnedAway() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nX: " + "y".repeat(64 * 1024) + "\r\n\r\n");
      assertThat(cpe.read().status()).isEqualTo(431);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    stillServes();
  }

  @Test
  void tooManySessionsAreAskedToComeAgain() throws Exception {
    server.close();
    server =
        new ServerFixture(
            CpeAuth.NONE, settings -> settings.bounds(new Bounds(2, 3, 50, Duration.ZERO)));
    try (RawHttp one = server.connect();
        RawHttp two = server.connect();
        RawHttp three = server.connect()) {
      RawHttp.Reply first = one.post(Envelopes.inform("SN1", "2 PERIODIC"));
      RawHttp.Reply second = two.post(Envelopes.inform("SN2", "2 PERIODIC"));
      RawHttp.Reply busy = three.post(Envelopes.inform("SN3", "2 PERIODIC"));
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("Retry-After")).isPresent();
      one.post(first.cookie(), "");
      RawHttp.Reply third = three.post(Envelopes.inform("SN3", "2 PERIODIC"));
      assertThat(third.status()).isEqualTo(200);
      two.post(second.cookie(), "");
      three.post(third.cookie(), "");
      assertThat(one.post(Envelopes.inform("SN4", "2 PERIODIC")).status())
          .as("a fourth device has no room")
          .isEqualTo(503);
      assertThat(one.post(Envelopes.inform("SN1", "2 PERIODIC")).status()).isEqualTo(200);
    }
  }

  @Test
  void anEndlessSessionIsEnded() throws Exception {
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      int status = 200;
      for (int i = 0; i < 60 && status == 200; i++) {
        status = cpe.post(cookie, Envelopes.transferComplete("7")).status();
      }
      assertThat(status).isEqualTo(503);
    }
    endsAsFailed("too many messages");
  }

  @Test
  void silenceEndsTheSession() throws Exception {
    server.close();
    server =
        new ServerFixture(
            CpeAuth.NONE,
            settings ->
                settings.patience(new Patience(Duration.ofMillis(50), Duration.ofMillis(50))));
    Operation queued =
        server.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
    try (RawHttp cpe = server.connect()) {
      cpe.post(Envelopes.inform());
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.TIMED_OUT);
    }
    assertThat(server.acs.operations().find(queued.id()).orElseThrow().state())
        .isEqualTo(OperationState.QUEUED);
  }

  private static Optional<Integer> refusal(RawHttp caller) {
    try {
      return Optional.of(caller.read().status());
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // closed at the end of the test without an answer
    }
  }

  private int garbageStatus() {
    try (RawHttp cpe = server.connect()) {
      return cpe.post("hello").status();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static RawHttp.Reply postCoded(RawHttp cpe, String coding, byte[] body)
      throws IOException {
    cpe.write(
        "POST / HTTP/1.1\r\nHost: acs\r\nContent-Encoding: "
            + coding
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n");
    cpe.write(body);
    return cpe.read();
  }

  private static byte[] compressed(byte[] bytes, boolean gzip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflating =
        gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
      deflating.write(bytes);
    }
    return out.toByteArray();
  }
}
