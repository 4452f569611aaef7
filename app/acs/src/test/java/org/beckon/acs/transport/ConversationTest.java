package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What CPEs do with their connections in the course of a session, in lock step. */
class ConversationTest {
  private static final String INFORM = Envelopes.inform();
  private static final String LOGIN =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("cpe:secret".getBytes(StandardCharsets.UTF_8));

  private ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  private LockStep cpe() throws Exception {
    return LockStep.on(server);
  }

  private void restart(CpeAuth auth) {
    server.close();
    server = new ServerFixture(auth, settings -> settings);
  }

  private void endsWell() throws InterruptedException {
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void aLoginGoesOnOnTheConnectionOfTheChallenge() throws Exception {
    restart(CpeAuth.BASIC);
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(401);
      assertThat(cpe.heard().header("WWW-Authenticate")).isPresent();
      assertThat(cpe.heard().header("Connection")).isEmpty();
      cpe.posts(INFORM, LOGIN).hears(200, "InformResponse");
      // From here on the cookie is enough (cwmp-session 3 lets it go on with Authorization).
      cpe.posts(Envelopes.transferComplete("7"), cpe.cookie(), LOGIN).hears(200);
      cpe.posts("").hears(204);
    }
    endsWell();
  }

  @Test
  void aLoginGoesOnOnANewConnection() throws Exception {
    restart(CpeAuth.BASIC);
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM).hears(401);
    }
    String cookie;
    try (LockStep cpe = cpe()) {
      cookie = cpe.posts(INFORM, LOGIN).hears(200).cookie();
    }
    try (LockStep cpe = cpe()) {
      cpe.posts("", cookie).hears(204);
    }
    endsWell();
  }

  @Test
  void aLoginGoesOnAfterTheCpeAskedToClose() throws Exception {
    restart(CpeAuth.BASIC);
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM, "Connection: close").hears(401).hearsTheEnd();
    }
    try (LockStep cpe = cpe()) {
      cpe.posts(INFORM, LOGIN, "Connection: close").hears(200).hearsTheEnd();
    }
    // No cookie and a new connection: it is the only session of this login and address.
    try (LockStep cpe = cpe()) {
      cpe.posts("", LOGIN).hears(204);
    }
    endsWell();
  }

  @Test
  void theChallengeComesThoughTheBodyIsStillOnItsWay() throws Exception {
    restart(CpeAuth.BASIC);
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.1", 6)).saysBytes("abc");
      cpe.saysBytes("def").hears(401);
      cpe.posts(INFORM, LOGIN).hears(200);
    }
  }

  @Test
  void requestsInOneBreathAreAnsweredOneAfterTheOther() throws Exception {
    byte[] body = INFORM.getBytes(StandardCharsets.UTF_8);
    String call = Envelopes.transferComplete("7");
    int length = call.getBytes(StandardCharsets.UTF_8).length;
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(
          LockStep.head("POST / HTTP/1.1", body.length)
              + INFORM
              + LockStep.head("POST / HTTP/1.1", length)
              + call
              + LockStep.head("POST / HTTP/1.1", 0));
      cpe.hears(200, "InformResponse").hears(200, "TransferCompleteResponse").hears(204);
    }
    endsWell();
  }

  @Test
  void twoInformsInOneBreathAreTwoSessions() throws Exception {
    int length = INFORM.getBytes(StandardCharsets.UTF_8).length;
    String post = LockStep.head("POST / HTTP/1.1", length) + INFORM;
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(post + post).hears(200, "InformResponse").hears(200, "InformResponse");
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.SUPERSEDED);
      cpe.posts("").hears(204);
    }
    endsWell();
  }

  @Test
  void theNewestInformWinsOnAnotherConnection() throws Exception {
    server.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
    try (LockStep old = cpe();
        LockStep young = cpe()) {
      old.posts(INFORM).hears(200);
      old.posts("", old.cookie()).hears(200, "Reboot");
      young.posts(INFORM).hears(200);
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.SUPERSEDED);
      // What the old one still says is of no session any more.
      old.posts(Envelopes.values("1", "Device.A", "b"), old.cookie()).hears(400);
      young.posts("", young.cookie()).hears(200, "Reboot");
    }
  }

  @Test
  void anEmptyPostIsNoBeginning() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.posts("").hears(400, "begins with an Inform");
      cpe.posts(INFORM).hears(200);
      cpe.posts("\r\n", cpe.cookie()).hears(204);
    }
  }

  @Test
  void afterTheEndNothingIsSaidToAnEmptyPostAndEverythingElseIsRefused() throws Exception {
    String cookie;
    try (LockStep cpe = cpe()) {
      cookie = cpe.posts(INFORM).hears(200).cookie();
      cpe.posts("", cookie).hears(204);
      cpe.posts("", cookie).hears(204);
      cpe.posts("").hears(204);
      cpe.posts(Envelopes.transferComplete("8"), cookie).hears(400);
    }
    // One more empty round, and on a new connection too (cpe-quirks 41).
    try (LockStep cpe = cpe()) {
      cpe.posts("", cookie).hears(204);
      cpe.posts("").hears(400);
    }
    endsWell();
  }

  @Test
  void aCookieFromTheFirstRequestOfANewConnectionIsEnough() throws Exception {
    String cookie;
    try (LockStep first = cpe()) {
      cookie = first.posts(INFORM).hears(200).cookie();
    }
    try (LockStep second = cpe()) {
      second.posts(Envelopes.transferComplete("7"), cookie).hears(200, "TransferCompleteResponse");
      // Parked on two connections at once: the session takes them one at a time.
      try (LockStep third = cpe()) {
        third.posts(Envelopes.transferComplete("8"), cookie).hears(200, ">8<");
      }
      second.posts("").hears(204);
    }
    endsWell();
  }

  @Test
  void aHalfClosedConnectionIsClosedWithoutNoise() throws Exception {
    try (LockStep prober = cpe()) {
      long before = System.nanoTime();
      prober.halfCloses().hearsTheEnd();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(server.sessions()).isEmpty();
    assertThat(server.acs.status().notices()).isEmpty();
  }

  @Test
  void whoeverHalfClosesAfterItsRequestHearsTheAnswer() throws Exception {
    String cookie;
    try (LockStep cpe = cpe()) {
      cookie = cpe.posts(INFORM).halfCloses().hears(200, "InformResponse").cookie();
      cpe.hearsTheEnd();
    }
    try (LockStep cpe = cpe()) {
      cpe.posts("", cookie).halfCloses().hears(204).hearsTheEnd();
    }
    endsWell();
  }

  @Test
  void aHalfCloseInTheMiddleOfABodyEndsTheRequest() throws Exception {
    try (LockStep cpe = cpe()) {
      cpe.saysBytes(LockStep.head("POST / HTTP/1.1", 1000)).saysBytes("half").halfCloses();
      cpe.hears(400).hearsTheEnd();
    }
  }

  @Test
  void aBodyThatDribblesIsRefusedAndOthersAreServedMeanwhile() throws Exception {
    server.close();
    Duration patient = Duration.ofSeconds(20);
    HttpLimits brief =
        new HttpLimits(1 << 20, 4L << 20, Duration.ofMillis(400), patient, patient, patient, 100);
    server = new ServerFixture(CpeAuth.NONE, settings -> settings.http(brief));
    List<Byte> bytes = new ArrayList<>();
    for (byte one : INFORM.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(one);
    }
    try (LockStep slow = cpe();
        LockStep quick = cpe()) {
      slow.saysBytes(LockStep.head("POST / HTTP/1.1", bytes.size()));
      quick.posts(INFORM).hears(200);
      quick.posts("", quick.cookie()).hears(204);
      endsWell();
      slow.dribblesUntilAnswered(bytes, 20).hears(408).hearsTheEnd();
    }
    assertThat(server.awaitEnd().reason()).contains("in time");
  }
}
