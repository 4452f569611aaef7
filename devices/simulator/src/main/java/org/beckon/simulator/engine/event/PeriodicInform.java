package org.beckon.simulator.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The clock of PeriodicInformEnable, PeriodicInformInterval and PeriodicInformTime. */
public final class PeriodicInform {

  /**
   * The parameters that rule it.
   *
   * @param phase a time at which an Inform would fall, empty when the CPE may choose (Unknown Time)
   */
  public record Settings(boolean enabled, Duration interval, Optional<Instant> phase) {}

  private Optional<Settings> settings = Optional.empty();
  private Optional<Instant> next = Optional.empty();

  /** Takes the present settings; when they differ from before, counting starts anew. */
  public void configure(Settings wanted, Instant now) {
    if (settings.isPresent() && settings.get().equals(wanted)) {
      return;
    }
    settings = Optional.of(wanted);
    next = wanted.enabled() ? Optional.of(after(wanted, now)) : Optional.empty();
  }

  /** Whether an Inform has fallen due; if so, the next one is planned. */
  public boolean takeDue(Instant now) {
    if (next.isEmpty() || next.get().isAfter(now)) {
      return false;
    }
    next = settings.map(present -> after(present, now));
    return true;
  }

  /** When the next one falls due, empty when they are off. */
  public Optional<Instant> next() {
    return next;
  }

  private static Instant after(Settings settings, Instant now) {
    long interval = settings.interval().toMillis();
    if (settings.phase().isEmpty()) {
      return now.plusMillis(interval);
    }
    long since =
        Math.floorMod(now.toEpochMilli() - settings.phase().get().toEpochMilli(), interval);
    return now.plusMillis(interval - since);
  }
}
