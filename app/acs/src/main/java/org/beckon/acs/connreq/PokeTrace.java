package org.beckon.acs.connreq;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.device.DeviceKey;

/**
 * A connection request from start to the Inform that it caused, or to the reason why none came.
 *
 * @param via the way that led to the Inform, else the one that came furthest
 * @param informAfter time from the start to the Inform with event {@code 6 CONNECTION REQUEST};
 *     present exactly when the outcome is INFORM
 * @param failures the ways that led to nothing, in the order in which they were tried; on success
 *     those that failed before it; where no way could be tried, why not
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
    List<Failure> failures,
    Optional<Instant> nextInform) {
  public PokeTrace {
    steps = List.copyOf(steps);
    failures = List.copyOf(failures);
    if (informAfter.isPresent() != (result == Result.INFORM)
        || result != Result.INFORM && failures.isEmpty()) {
      throw new IllegalArgumentException("a poke has its Inform, or a reason why there is none");
    }
  }

  /** The failure that came furthest, the earlier of two; empty on success. */
  public Optional<Failure> furthest() {
    return result == Result.INFORM
        ? Optional.empty()
        : failures.stream().min(Comparator.comparing(Failure::result));
  }

  /** How a way did in it; empty where it was not tried. */
  public Optional<Result> outcome(Via way) {
    return result == Result.INFORM && way == via
        ? Optional.of(result)
        : failures.stream()
            .filter(failure -> failure.via() == way)
            .map(Failure::result)
            .findFirst();
  }

  /** Why it failed, in English, of several ways each; empty on success. */
  public String cause() {
    if (result == Result.INFORM) {
      return "";
    }
    return failures.size() == 1
        ? failures.getFirst().cause().words()
        : failures.stream()
            .map(failure -> failure.via() + ": " + failure.cause().words())
            .collect(Collectors.joining(" "));
  }

  /** What to try next, in English; empty on success. */
  public String advice() {
    return furthest().map(failure -> failure.cause().advice()).orElse("");
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
