package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;

/**
 * How the ways to one device did when each was tried last. Immutable.
 *
 * @param ways those that were ever tried
 */
record Standing(Map<Via, Fame> ways) {
  /** Nothing was tried. */
  static final Standing NONE = new Standing(Map.of());

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

  /** What these pokes of the device tell, newest first. */
  static Standing of(List<PokeTrace> past) {
    Standing standing = NONE;
    for (PokeTrace trace : past.reversed()) {
      standing = standing.after(trace);
    }
    return standing;
  }

  /** After one more poke. */
  Standing after(PokeTrace trace) {
    Map<Via, Fame> now = new EnumMap<>(Via.class);
    now.putAll(ways);
    // In a trace with several ways every one but the last has failed.
    trace.steps().forEach(step -> now.put(step.via(), new Fame(2, Duration.ZERO)));
    trace.informAfter().ifPresent(time -> now.put(trace.via(), new Fame(0, time)));
    return new Standing(now);
  }

  Fame of(Via via) {
    return ways.getOrDefault(via, UNTRIED);
  }
}
