package org.beckon.console.panel.devices;

import java.time.Duration;
import java.util.Optional;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.Device;

/** How a device can be poked, and how the last poke went. */
sealed interface PokeBadge {

  /** It has told no address to poke. */
  record Unknown() implements PokeBadge {}

  /** It has told where, and was not poked since the server started. */
  record Untried() implements PokeBadge {}

  /** It called in after this time. */
  record Answered(Duration time) implements PokeBadge {}

  /** It did not call in. */
  record Failed(PokeTrace trace) implements PokeBadge {}

  static PokeBadge of(Device device, Optional<PokeTrace> latest) {
    if (latest.isPresent()) {
      PokeTrace trace = latest.get();
      return trace.informAfter().<PokeBadge>map(Answered::new).orElseGet(() -> new Failed(trace));
    }
    return device.reported().connectionRequestUrl().isEmpty() ? new Unknown() : new Untried();
  }

  /** For sorting: answered first, the fastest before; failed last. */
  default long rank() {
    return switch (this) {
      case Answered(Duration time) -> time.toMillis();
      case Untried untried -> Long.MAX_VALUE - 2;
      case Unknown unknown -> Long.MAX_VALUE - 1;
      case Failed failed -> Long.MAX_VALUE;
    };
  }
}
