package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.session.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the book of quirks changes of a session's carriage (cpe-quirks 38, 41). */
class QuirksOverHttpTest {
  private ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  private void has(Quirk quirk, String value) {
    assertThat(
            server.acs.quirks().set(new ModelKey("Acme", "GW1", "*"), quirk, value, "for the test"))
        .isEmpty();
  }

  /** The device is known from then on, with its model. */
  private void calls() throws Exception {
    try (LockStep cpe = LockStep.on(server)) {
      cpe.posts(Envelopes.inform()).hears(200);
      cpe.posts("", cpe.cookie()).hears(204);
    }
    server.awaitEnd();
  }

  @Test
  void anEmptyAnswerIs200WhereA204IsNotUnderstood() throws Exception {
    has(Quirk.EMPTY_ANSWER_200, Quirk.ON);
    try (LockStep cpe = LockStep.on(server)) {
      cpe.posts(Envelopes.inform()).hears(200);
      cpe.posts("", cpe.cookie()).hears(200);
      assertThat(cpe.heard().header("Content-Length")).contains("0");
      assertThat(cpe.heard().header("Content-Type")).isEmpty();
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void oneMoreEmptyRoundBelongsToTheSessionWhereItIsNeeded() throws Exception {
    calls();
    has(Quirk.EXTRA_EMPTY_ROUND, Quirk.ON);
    try (LockStep cpe = LockStep.on(server)) {
      String cookie = cpe.posts(Envelopes.inform()).hears(200).cookie();
      cpe.posts("", cookie).hears(204);
      // The session is still open: work that comes now is done in the extra round.
      server.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
      cpe.posts("", cookie).hears(200, "Reboot");
    }
  }

  @Test
  void aSlowDeviceIsGivenItsTime() throws Exception {
    server.close();
    server =
        new ServerFixture(
            CpeAuth.NONE,
            settings ->
                settings.patience(new Patience(Duration.ofSeconds(30), Duration.ofMillis(50))));
    calls();
    Work read = new Work.ReadValues(java.util.List.of("Device.A"));
    server.acs.operations().enqueue(ServerFixture.KEY, read, "test");
    try (LockStep cpe = LockStep.on(server)) {
      String cookie = cpe.posts(Envelopes.inform()).hears(200).cookie();
      cpe.posts("", cookie).hears(200, "GetParameterValues");
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.TIMED_OUT);
    }
    has(Quirk.PATIENCE, "300");
    try (LockStep slow = LockStep.on(server);
        LockStep other = LockStep.on(server)) {
      String cookie = slow.posts(Envelopes.inform()).hears(200).cookie();
      slow.posts("", cookie).hears(200, "GetParameterValues");
      String asked = Envelopes.idOf(slow.heard().body());
      // Another device, for which nothing is known, falls silent and is given up meanwhile.
      other.posts(Envelopes.inform("SN2", "2 PERIODIC").replace("Acme", "Other")).hears(200);
      server
          .acs
          .operations()
          .enqueue(new org.beckon.acs.device.DeviceKey("00D09E-GW1-SN2"), read, "test");
      other.posts("", other.cookie()).hears(200, "GetParameterValues");
      assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.TIMED_OUT);
      slow.posts(Envelopes.values(asked, "Device.A", "b"), cookie).hears(204);
    }
    assertThat(server.awaitEnd().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }
}
