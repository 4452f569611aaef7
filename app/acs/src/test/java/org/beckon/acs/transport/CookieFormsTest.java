package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.journal.SessionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which CPEs send the session cookie back (cpe-quirks 27, 28). */
class CookieFormsTest {
  private final ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  private LockStep cpe() throws Exception {
    return LockStep.on(server);
  }

  /** Opens a session on a connection that is closed, and gives the value of its cookie. */
  private String open(String serial) throws Exception {
    try (LockStep cpe = cpe()) {
      return cpe.posts(Envelopes.inform(serial, "2 PERIODIC")).hears(200).cookieValue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: beckon=%s",
        "cookie:beckon=%s",
        "COOKIE: beckon=%s;",
        "Cookie: beckon=\"%s\"",
        "Cookie: beckon = %s",
        "Cookie: other=1; beckon=%s; more=\"a b\"",
        "Cookie: other=1, beckon=%s",
        "Cookie: other=1\r\nCookie: beckon=%s",
        "Cookie: beckon=%s; Path=/",
        "Cookie: $Version=1; beckon=%s; $Path=\"/\"",
        "Cookie: $Version=\"1\", beckon=\"%s\"; $Path=\"/\"; $Domain=acs",
        "Cookie: beckon=0123456789abcdef0123456789abcdef; beckon=%s",
        "Cookie: beckon=%s\r\nCookie: beckon=0123456789abcdef0123456789abcdef",
        "Cookie: ;;=; , beckon=%s",
        "Cookie: Beckon=%s",
        "Cookie2: $Version=\"1\"\r\nCookie: beckon=%s"
      })
  void eachFindsItsSessionOnANewConnection(String form) throws Exception {
    String one = open("SN1");
    String two = open("SN2");
    for (String cookie : new String[] {two, one}) {
      try (LockStep cpe = cpe()) {
        cpe.posts("", form.formatted(cookie)).hears(204);
      }
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
    }
  }

  @Test
  void anInformBeginsANewSessionWhateverCookieCame() throws Exception {
    String other = open("SN1");
    try (LockStep cpe = cpe()) {
      cpe.posts(Envelopes.inform("SN2", "2 PERIODIC"), "Cookie: beckon=" + other).hears(200);
      assertThat(cpe.cookieValue()).isNotEqualTo(other);
    }
    // The session whose cookie it was is another device's, and goes on.
    try (LockStep cpe = cpe()) {
      cpe.posts("", "Cookie: beckon=" + other).hears(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void theCookieOfAnOlderSessionGivesWayToTheConnection() throws Exception {
    String older = open("SN1");
    try (LockStep cpe = cpe()) {
      cpe.posts("", "Cookie: beckon=" + older).hears(204);
    }
    server.awaitEnd();
    try (LockStep cpe = cpe()) {
      cpe.posts(Envelopes.inform("SN1", "2 PERIODIC"), "Cookie: beckon=" + older).hears(200);
      cpe.posts(Envelopes.transferComplete("7"), "Cookie: beckon=" + older)
          .hears(200, "TransferCompleteResponse");
      cpe.posts("", "Cookie: beckon=" + older).hears(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void isSetPlainlyWithAPath() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts(Envelopes.inform()).hears(200);
      assertThat(cpe.heard().header("Set-Cookie").orElseThrow())
          .matches("beckon=[0-9a-f]{32}; Path=/");
      cpe.posts(Envelopes.transferComplete("7"), cpe.cookie()).hears(200);
      assertThat(cpe.heard().header("Set-Cookie")).as("once a session").isEmpty();
    }
  }

  @Test
  void aCookieBeyondMeasureIsNoCookie() throws Exception {
    open("SN1");
    open("SN2");
    try (LockStep cpe = cpe()) {
      cpe.posts("", "Cookie: beckon=" + "0".repeat(8_000)).hears(400);
    }
  }
}
