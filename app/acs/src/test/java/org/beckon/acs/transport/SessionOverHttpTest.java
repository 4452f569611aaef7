package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.WireMessage;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionOverHttpTest {
  private final ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aPeriodicSessionOnOneConnection() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply opened = cpe.post(Envelopes.inform());
      assertThat(opened.status()).isEqualTo(200);
      assertThat(opened.header("Content-Type")).contains("text/xml; charset=utf-8");
      assertThat(opened.header("Server")).isEmpty();
      assertThat(opened.header("Transfer-Encoding")).isEmpty();
      assertThat(opened.header("Set-Cookie").orElseThrow()).endsWith("; Path=/");
      assertThat(opened.body())
          .startsWith("<?xml")
          .contains("urn:dslforum-org:cwmp-1-0", "InformResponse", ">1001<");
      AcsEvent.Informed informed = server.await(AcsEvent.Informed.class);
      assertThat(informed.device()).isEqualTo(ServerFixture.KEY);
      assertThat(server.acs.devices().state(server.acs.devices().find(informed.device()).get()))
          .isEqualTo(DeviceState.IN_SESSION);

      RawHttp.Reply end = cpe.post(opened.cookie(), "");
      assertThat(end.status()).isEqualTo(204);
      assertThat(end.header("Content-Length")).isEmpty();
      SessionSummary session = server.awaitEnd();
      assertThat(session.outcome()).isEqualTo(SessionOutcome.COMPLETE);
      assertThat(session.device()).contains(ServerFixture.KEY);
      assertThat(session.rpcs()).containsExactly("Inform");
      assertThat(server.acs.status().sessionsOpen()).isZero();

      assertThat(cpe.post(opened.cookie(), "").status()).as("one more empty round").isEqualTo(204);
      List<WireMessage> messages =
          server.acs.journal().transcript(session.id()).orElseThrow().messages();
      assertThat(messages)
          .extracting(WireMessage::name)
          .containsExactly("Inform", "InformResponse", "(empty)", "(empty)");
      assertThat(messages.get(1).httpHead())
          .startsWith("HTTP/1.1 200")
          .contains("Set-Cookie: beckon=********; Path=/");
      assertThat(messages.get(2).httpHead()).startsWith("POST / HTTP/1.1");
    }
  }

  @Test
  void workIsDoneAndItsResultIsKept() throws Exception {
    Operation queued =
        server
            .acs
            .operations()
            .enqueue(
                ServerFixture.KEY,
                new Work.ReadValues(List.of("Device.DeviceInfo.ModelName")),
                "test");
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      RawHttp.Reply asked = cpe.post(cookie, "");
      assertThat(asked.status()).isEqualTo(200);
      assertThat(asked.body()).contains("GetParameterValues", "Device.DeviceInfo.ModelName");
      String id = Envelopes.idOf(asked.body());
      RawHttp.Reply end =
          cpe.post(cookie, Envelopes.values(id, "Device.DeviceInfo.ModelName", "M"));
      assertThat(end.status()).isEqualTo(204);
    }
    Operation done = server.acs.operations().whenEnded(queued.id()).get(20, TimeUnit.SECONDS);
    assertThat(done.state()).isEqualTo(OperationState.DONE);
    assertThat(done.outcome())
        .contains(
            new Outcome.Values(
                List.of(new ParameterValue("Device.DeviceInfo.ModelName", "M", "xsd:string"))));
    assertThat(server.acs.devices().parameters(ServerFixture.KEY, "Device.DeviceInfo.ModelName"))
        .singleElement()
        .satisfies(parameter -> assertThat(parameter.value()).isEqualTo("M"));
    assertThat(server.awaitEnd().rpcs()).containsExactly("Inform", "GetParameterValues");
  }

  /** cpe-quirks 42: all are taken in, one is sent back, the other answers follow. */
  @Test
  void severalEnvelopesInOnePostAreAllTakenIn() throws Exception {
    server
        .acs
        .operations()
        .enqueue(ServerFixture.KEY, new Work.ReadValues(List.of("Device.A")), "test");
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply opened =
          cpe.post(Envelopes.inform() + "\n" + Envelopes.transferComplete("1002"));
      assertThat(opened.body()).contains("InformResponse", ">1001<");
      RawHttp.Reply second = cpe.post(opened.cookie(), "");
      assertThat(second.body()).contains("TransferCompleteResponse", ">1002<");
      RawHttp.Reply asked = cpe.post(opened.cookie(), "");
      assertThat(asked.body()).contains("GetParameterValues");
      String values = Envelopes.values(Envelopes.idOf(asked.body()), "Device.A", "1");
      RawHttp.Reply third = cpe.post(opened.cookie(), values + Envelopes.transferComplete("1003"));
      assertThat(third.body()).contains("TransferCompleteResponse", ">1003<");
      assertThat(cpe.post(opened.cookie(), "").status()).isEqualTo(204);
    }
    SessionSummary session = server.awaitEnd();
    assertThat(session.outcome()).isEqualTo(SessionOutcome.COMPLETE);
    assertThat(session.rpcs())
        .containsExactly("Inform", "TransferComplete", "GetParameterValues", "TransferComplete");
    assertThat(session.notes()).contains("there are several envelopes in one message");
  }

  @Test
  void aSessionGoesOnOnAnotherConnectionByItsCookie() throws Exception {
    String cookie;
    try (RawHttp first = server.connect()) {
      cookie = first.post(Envelopes.inform()).cookie();
    }
    try (RawHttp second = server.connect()) {
      RawHttp.Reply answered = second.post(cookie, Envelopes.transferComplete("7"));
      assertThat(answered.body()).contains("TransferCompleteResponse", ">7<");
    }
    try (RawHttp third = server.connect()) {
      String messy =
          cookie.replace("Cookie: beckon=", "Cookie: old=1, beckon=\"").replace("\r\n", "\"\r\n");
      assertThat(third.post(messy, "").status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void aSessionWithoutCookieIsKnownByItsConnection() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.post(Envelopes.inform());
      assertThat(cpe.post("").status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void aSessionWithoutCookieOnANewConnectionIsKnownByItsAddress() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.post(Envelopes.inform());
    }
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post("").status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void http10WithoutKeepAliveIsServed() throws Exception {
    String body = Envelopes.inform();
    String cookie;
    try (RawHttp cpe = server.connect()) {
      cpe.write(
          "POST / HTTP/1.0\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body);
      RawHttp.Reply opened = cpe.read();
      assertThat(opened.status()).isEqualTo(200);
      assertThat(opened.header("Content-Length")).isPresent();
      assertThat(cpe.isClosedByServer()).isTrue();
      cookie = opened.cookie();
    }
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.0\r\n" + cookie + "Content-Length: 0\r\n\r\n");
      assertThat(cpe.read().status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void sloppyHttpIsServed() throws Exception {
    byte[] body = Envelopes.inform().getBytes(StandardCharsets.UTF_8);
    for (String head :
        List.of(
            "POST /acs//x?a=b|c HTTP/1.1\r\nHost: acs\r\n",
            "POST http://elsewhere:1/ HTTP/1.1\r\nHost: acs\r\n",
            "POST / HTTP/1.1\nHost : acs\n",
            "POST / HTTP/1.1\r\nHost: a_b:7547\r\nSOAPAction: \"\r\nContent-Type: text/html; x=\r\n")) {
      try (RawHttp cpe = server.connect()) {
        cpe.write(head + "Content-Length: " + body.length + "\r\n\r\n");
        cpe.write(body);
        assertThat(cpe.read().status()).as(head).isEqualTo(200);
      }
    }
  }

  @Test
  void whereABodyEndsIsBeyondDoubt() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.write(
          String.join(
              "\r\n",
              "POST / HTTP/1.1",
              "Host: acs",
              "Content-Length: 5",
              "Transfer-Encoding: chunked",
              "",
              "0",
              "",
              ""));
      assertThat(cpe.read().status()).isEqualTo(400);
    }
  }

  @Test
  void connectionCloseIsServed() throws Exception {
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post("Connection: close\r\n", Envelopes.inform()).status()).isEqualTo(200);
      assertThat(cpe.isClosedByServer()).isTrue();
    }
  }

  @Test
  void chunkedBodiesAreRead() throws Exception {
    byte[] body = Envelopes.inform().getBytes(StandardCharsets.UTF_8);
    try (RawHttp cpe = server.connect()) {
      cpe.write("POST / HTTP/1.1\r\nHost: acs\r\nTransfer-Encoding: chunked\r\n\r\n");
      int half = body.length / 2;
      cpe.write(Integer.toHexString(half) + "\r\n");
      cpe.write(java.util.Arrays.copyOf(body, half));
      cpe.write("\r\n" + Integer.toHexString(body.length - half) + "\r\n");
      cpe.write(java.util.Arrays.copyOfRange(body, half, body.length));
      cpe.write("\r\n0\r\n\r\n");
      assertThat(cpe.read().status()).isEqualTo(200);
    }
  }

  @Test
  void expect100ContinueIsServed() throws Exception {
    byte[] body = Envelopes.inform().getBytes(StandardCharsets.UTF_8);
    try (RawHttp cpe = server.connect()) {
      cpe.write(
          "POST / HTTP/1.1\r\nHost: acs\r\nExpect: 100-continue\r\nContent-Length: "
              + body.length
              + "\r\n\r\n");
      assertThat(cpe.read().status()).isEqualTo(100);
      cpe.write(body);
      assertThat(cpe.read().status()).isEqualTo(200);
    }
  }

  @Test
  void aNewInformTakesThePlaceOfTheOldSession() throws Exception {
    server.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      assertThat(cpe.post(cookie, "").body()).contains("Reboot");
      RawHttp.Reply again = cpe.post(cookie, Envelopes.inform());
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.cookie()).isNotEqualTo(cookie);
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.SUPERSEDED);
      assertThat(cpe.post(again.cookie(), "").body()).contains("Reboot");
    }
  }

  @Test
  void getIsTurnedAway() throws Exception {
    try (RawHttp browser = server.connect()) {
      browser.write("GET / HTTP/1.1\r\nHost: acs\r\n\r\n");
      RawHttp.Reply reply = browser.read();
      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.header("Allow")).contains("POST");
      assertThat(reply.body()).contains("ACS URL");
    }
  }

  @Test
  void aHalfClosedConnectionIsClosed() throws Exception {
    try (RawHttp prober = server.connect()) {
      prober.halfClose();
      assertThat(prober.isClosedByServer()).isTrue();
    }
    assertThat(server.sessions()).isEmpty();
  }
}
