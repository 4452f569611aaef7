package org.beckon.console.panel.devices;

import java.time.Duration;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;

/** How the last poke of a device by one way went. */
sealed interface PokeBadge {

  /** There was none. */
  record Untried() implements PokeBadge {}

  /** It called in after this time. */
  record Answered(Duration time) implements PokeBadge {}

  /** It did not call in. */
  record Failed(PokeTrace trace) implements PokeBadge {}

  /**
   * How it went.
   *
   * @param latest the last poke in which the way was tried; null when there was none
   */
  static PokeBadge of(Via via, PokeTrace latest) {
    if (latest == null) {
      return new Untried();
    }
    return latest.via() == via && latest.informAfter().isPresent()
        ? new Answered(latest.informAfter().get())
        : new Failed(latest);
  }

  /** For sorting: answered first, the fastest before; failed last. */
  default long rank() {
    return switch (this) {
      case Answered(Duration time) -> time.toMillis();
      case Untried untried -> Long.MAX_VALUE - 2;
      case Failed failed -> Long.MAX_VALUE - 1;
    };
  }
}
