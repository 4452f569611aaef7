package org.beckon.simulator.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Whether a CPE runs, and what its next boot brings. Used under the lock of its CPE. */
final class Power {
  private boolean on;
  private Optional<Instant> bootsAt = Optional.empty();
  private Instant bootedAt = Instant.EPOCH;
  private Set<String> changed;

  /**
   * Off.
   *
   * @param changed paths of the values that are news at the first boot
   */
  Power(Collection<String> changed) {
    this.changed = Set.copyOf(changed);
  }

  /** Whether it is running, and neither off nor rebooting. */
  boolean isOn() {
    return on;
  }

  /** When it boots; empty while it runs, and where nobody has switched it on. */
  Optional<Instant> bootsAt() {
    return bootsAt;
  }

  /** When it booted last. */
  Instant bootedAt() {
    return bootedAt;
  }

  /** Somebody presses the switch. */
  void switchOn(Instant now) {
    bootsAt = Optional.of(now);
  }

  /** Goes down, to be back at that time with these values changed. */
  void reboot(Instant back, Collection<String> withChanged) {
    on = false;
    bootsAt = Optional.of(back);
    changed = Set.copyOf(withChanged);
  }

  /** Boots if it is time to; the paths of the values that are news then, empty when it is not. */
  Optional<Set<String>> boot(Instant now) {
    if (bootsAt.isEmpty() || bootsAt.get().isAfter(now)) {
      return Optional.empty();
    }
    on = true;
    bootsAt = Optional.empty();
    bootedAt = now;
    Set<String> news = changed;
    changed = Set.of();
    return Optional.of(news);
  }
}
