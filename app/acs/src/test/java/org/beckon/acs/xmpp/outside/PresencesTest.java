package org.beckon.acs.xmpp.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.Test;

/** Whose presence is noted, and for how long. */
class PresencesTest {
  private static final Jid DEVICE = new Jid("cpe-1", "example.org", "ConnReq");

  private final List<String> told = new ArrayList<>();
  private final Presences presences =
      new Presences(Clock.systemUTC(), (jid, online) -> told.add((online ? "+" : "-") + jid));

  @Test
  void aDeviceComesAndGoes() {
    presences.keepOnly(List.of(DEVICE));

    presences.heard(DEVICE, true);
    presences.heard(DEVICE, true);
    assertThat(presences.onlineSince(DEVICE)).isPresent();

    presences.heard(DEVICE, false);
    assertThat(presences.onlineSince(DEVICE)).isEmpty();
    assertThat(told).containsExactly("+" + DEVICE, "-" + DEVICE);
  }

  @Test
  void strangersFillNoMemory() {
    presences.keepOnly(List.of(DEVICE));
    for (int i = 0; i < 5_000; i++) {
      presences.heard(new Jid("stranger", "example.net", "r" + i), true);
    }
    assertThat(told).hasSizeLessThan(2_000);

    presences.heard(DEVICE, true);
    assertThat(presences.onlineSince(DEVICE)).isPresent();

    presences.keepOnly(List.of(DEVICE));
    assertThat(presences.onlineSince(DEVICE)).isPresent();
    assertThat(presences.onlineSince(new Jid("stranger", "example.net", "r1"))).isEmpty();
  }
}
