package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.WireMessage;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CpeLoginOverHttpTest {
  private final ServerFixture server = new ServerFixture(CpeAuth.ANY, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  private static String digest(RawHttp.Reply challenged, String user, String password, int count) {
    DigestChallenge challenge =
        DigestChallenge.parse(challenged.header("WWW-Authenticate").orElseThrow()).orElseThrow();
    return "Authorization: "
        + Digest.answer(challenge, user, password, "POST", "/", new byte[0], count, "0a4f113b")
            .format()
        + "\r\n";
  }

  private static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
  }

  @Test
  void aWholeSessionWithDigest() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply challenged = cpe.post(Envelopes.inform());
      assertThat(challenged.status()).isEqualTo(401);
      assertThat(challenged.all("WWW-Authenticate")).hasSize(2);
      assertThat(server.sessions()).isEmpty();
      RawHttp.Reply opened = cpe.post(digest(challenged, "cpe", "secret", 1), Envelopes.inform());
      assertThat(opened.status()).isEqualTo(200);
      RawHttp.Reply end = cpe.post(opened.cookie() + digest(challenged, "cpe", "secret", 2), "");
      assertThat(end.status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void theNonceIsGoodOnAnotherConnection() throws Exception {
    RawHttp.Reply challenged;
    try (RawHttp cpe = server.connect()) {
      challenged = cpe.post(Envelopes.inform());
    }
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post(digest(challenged, "cpe", "secret", 1), Envelopes.inform()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aReplayIsToldStale() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply challenged = cpe.post(Envelopes.inform());
      String authorization = digest(challenged, "cpe", "secret", 1);
      assertThat(cpe.post(authorization, Envelopes.inform()).status()).isEqualTo(200);
      RawHttp.Reply replayed = cpe.post(authorization, Envelopes.inform("SN2", "2 PERIODIC"));
      assertThat(replayed.status()).isEqualTo(401);
      assertThat(replayed.header("WWW-Authenticate").orElseThrow()).contains("stale=true");
      assertThat(server.acs.status().notices()).isEmpty();
    }
  }

  @Test
  void basicBeforeAnyChallengeIsTaken() throws Exception {
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post(basic("cpe", "secret"), Envelopes.inform()).status()).isEqualTo(200);
    }
  }

  @Test
  void aSessionGoesOnWithoutRepeatingTheLogin() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply opened = cpe.post(basic("cpe", "secret"), Envelopes.inform());
      assertThat(cpe.post(opened.cookie(), "").status()).isEqualTo(204);
    }
  }

  @Test
  void withoutACookieOnANewConnectionTheLoginSaysWhoItIs() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.post(basic("cpe", "secret"), Envelopes.inform());
    }
    try (RawHttp cpe = server.connect()) {
      assertThat(cpe.post("").status()).isEqualTo(401);
      assertThat(cpe.post(basic("cpe", "secret"), "").status()).isEqualTo(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void aNewInformWithTheCookieOfAnOpenSessionHasToLogInAgain() throws Exception {
    try (RawHttp cpe = server.connect()) {
      RawHttp.Reply opened = cpe.post(basic("cpe", "secret"), Envelopes.inform());
      assertThat(cpe.post(opened.cookie(), Envelopes.inform("SN2", "1 BOOT")).status())
          .isEqualTo(401);
      assertThat(server.acs.devices().all()).hasSize(1);
    }
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndKeptOutOfEverything() throws Exception {
    try (RawHttp cpe = server.connect()) {
      for (int i = 0; i < 3; i++) {
        RawHttp.Reply refused = cpe.post(basic("admin", "hunter2"), Envelopes.inform());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Set-Cookie")).isEmpty();
      }
      RawHttp.Reply challenged = cpe.post(Envelopes.inform());
      assertThat(cpe.post(digest(challenged, "cpe", "hunter2", 1), Envelopes.inform()).status())
          .isEqualTo(401);
    }
    server.await(AcsEvent.Noticed.class);
    assertThat(server.acs.devices().all()).isEmpty();
    assertThat(server.acs.status().notices())
        .extracting(notice -> notice.text() + " x" + notice.count())
        .containsExactly(
            "127.0.0.1 tried user `cpe`: wrong password x1",
            "127.0.0.1 tried user `admin`: unknown user name x3");
    SessionSummary refused = server.awaitEnd();
    assertThat(refused.outcome()).isEqualTo(SessionOutcome.REFUSED);
    assertThat(refused.reason()).contains("admin");
    for (SessionSummary session : server.sessions()) {
      for (WireMessage message :
          server.acs.journal().transcript(session.id()).orElseThrow().messages()) {
        assertThat(message.httpHead() + message.body())
            .doesNotContain(
                "hunter2",
                Base64.getEncoder().encodeToString("hunter2".getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @Test
  void aUserNameCannotWriteItsOwnNotice() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.post(basic("x\u0007\n" + "y".repeat(500), "p"), Envelopes.inform());
    }
    String text = server.await(AcsEvent.Noticed.class).notice().text();
    assertThat(text).doesNotContain("\n", "\u0007").hasSizeLessThan(150);
  }

  @Test
  void whoIsNotLetInFillsNoJournal() throws Exception {
    try (RawHttp cpe = server.connect()) {
      for (int i = 0; i < 200; i++) {
        cpe.post(basic("u" + i, "p"), Envelopes.inform());
      }
    }
    // Sixty a minute; the test may fall into two of them.
    assertThat(server.sessions().size()).isLessThanOrEqualTo(120);
    assertThat(server.acs.status().notices()).hasSize(100);
  }
}
