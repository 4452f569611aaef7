package org.beckon.acs.connreq;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/**
 * A connection request from start to the Inform that it caused, or to the reason why none came.
 *
 * @param via the way that led to the Inform, else the one that came furthest
 * @param informAfter time from the start to the Inform with event {@code 6 CONNECTION REQUEST};
 *     present exactly when the outcome is INFORM
 * @param cause why it failed, in words; empty on success
 * @param advice what to try next, in words; empty on success
 * @param nextInform when the device is due to call by itself; empty on success, and where that is
 *     not known
 */
public record PokeTrace(
    DeviceKey device,
    Via via,
    Instant started,
    Result result,
    List<PokeStep> steps,
    Optional<Duration> informAfter,
    String cause,
    String advice,
    Optional<Instant> nextInform) {
  public PokeTrace {
    steps = List.copyOf(steps);
  }

  /** How far it came. */
  public enum Result {
    /** The device called in because of it: the only success. */
    INFORM,
    /** The device took the request, but no Inform came in time. */
    ACCEPTED,
    /** The device answered and refused. */
    FAILED,
    /** There was no answer, or there is nowhere to ask. */
    UNREACHABLE;

    /** The word of the command line and the API: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
