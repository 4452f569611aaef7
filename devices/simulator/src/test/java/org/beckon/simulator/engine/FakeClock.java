package org.beckon.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when the test says so. */
final class FakeClock implements InstantSource {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
