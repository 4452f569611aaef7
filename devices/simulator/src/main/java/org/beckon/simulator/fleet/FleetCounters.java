package org.beckon.simulator.fleet;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The sums of a fleet. Thread-safe. */
final class FleetCounters {
  private final int devices;
  private final AtomicInteger informed = new AtomicInteger();
  private final LongAdder informs = new LongAdder();
  private final LongAdder sessions = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile Optional<String> trouble = Optional.empty();
  private final CompletableFuture<Void> allInformed = new CompletableFuture<>();

  FleetCounters(int devices) {
    this.devices = devices;
  }

  void inform(boolean first) {
    informs.increment();
    if (first && informed.incrementAndGet() == devices) {
      allInformed.complete(null);
    }
  }

  void session(Optional<String> failure) {
    sessions.increment();
    if (failure.isPresent()) {
      failures.increment();
      trouble = failure;
    }
  }

  /** Why the latest session that failed did; empty when none has. */
  Optional<String> trouble() {
    return trouble;
  }

  /** Done when each device has had an Inform accepted. */
  CompletableFuture<Void> allInformed() {
    return allInformed;
  }

  FleetTotals totals() {
    return new FleetTotals(devices, informed.get(), informs.sum(), sessions.sum(), failures.sum());
  }
}
