package org.beckon.acs.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.beckon.acs.phrase.Phrase;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static final Phrase PASSWORD = Phrase.plain("wrong password");

  private final Notices notices = new Notices();

  @Test
  void mergesEqualOnesAndPutsTheLatestFirst() {
    notices.add(NOON, "192.0.2.1", PASSWORD);
    notices.add(NOON.plusSeconds(1), "192.0.2.2", PASSWORD);
    notices.add(NOON.plusSeconds(2), "192.0.2.1", PASSWORD);
    assertThat(notices.latest())
        .containsExactly(
            new Notice(NOON, NOON.plusSeconds(2), 2, "192.0.2.1", PASSWORD),
            new Notice(NOON.plusSeconds(1), NOON.plusSeconds(1), 1, "192.0.2.2", PASSWORD));
  }

  @Test
  void areBounded() {
    for (int i = 0; i < 1_000; i++) {
      notices.add(NOON, "192.0.2.1", Phrase.plain("number " + i));
    }
    assertThat(notices.latest()).hasSize(100);
    assertThat(notices.latest().getFirst().text()).isEqualTo("number 999");
  }
}
