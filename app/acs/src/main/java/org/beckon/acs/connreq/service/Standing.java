package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;

/**
 * How the ways to one device did when each was tried last. Immutable.
 *
 * @param ways those that were ever tried
 */
record Standing(Map<Via, Fame> ways) {
  private static final Fame UNTRIED = new Fame(1, Duration.ZERO);

  Standing {
    ways = Map.copyOf(ways);
  }

  /**
   * How a way did: 0 it worked when last tried, 1 never tried, 2 it did not work; the better one is
   * less, and of two that worked the faster.
   */
  record Fame(int rank, Duration informAfter) implements Comparable<Fame> {
    private static final Comparator<Fame> ORDER =
        Comparator.comparingInt(Fame::rank).thenComparing(Fame::informAfter);

    @Override
    public int compareTo(Fame other) {
      return ORDER.compare(this, other);
    }
  }

  /** What the last pokes of each way to a device tell. */
  static Standing of(Map<Via, PokeTrace> latest) {
    Map<Via, Fame> ways = new EnumMap<>(Via.class);
    latest.forEach((via, trace) -> fame(trace, via).ifPresent(fame -> ways.put(via, fame)));
    return new Standing(ways);
  }

  private static Optional<Fame> fame(PokeTrace trace, Via via) {
    return trace
        .outcome(via)
        // Without a step nothing was tried: the way was not set up.
        .filter(outcome -> !trace.steps().isEmpty())
        .map(
            outcome ->
                outcome == PokeTrace.Result.INFORM
                    ? new Fame(0, trace.informAfter().orElseThrow())
                    : new Fame(2, Duration.ZERO));
  }

  Fame of(Via via) {
    return ways.getOrDefault(via, UNTRIED);
  }
}
