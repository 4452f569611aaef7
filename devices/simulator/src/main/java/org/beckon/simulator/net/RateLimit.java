package org.beckon.simulator.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How many connection requests one CPE accepts in a minute. Thread-safe. */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final int perWindow;
  private Instant windowEnd = Instant.MIN;
  private int taken;

  RateLimit(InstantSource clock, int perMinute) {
    this.clock = clock;
    perWindow = perMinute;
  }

  /** Takes one of those that are left; false when none is. */
  synchronized boolean take() {
    Instant now = clock.instant();
    if (!now.isBefore(windowEnd)) {
      windowEnd = now.plus(WINDOW);
      taken = 0;
    }
    if (taken >= perWindow) {
      return false;
    }
    taken++;
    return true;
  }
}
