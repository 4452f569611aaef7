package org.beckon.console.lab.bench;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param ways in this order; at least one
 * @param count pokes, and changes of the channel, of each way; 1 to {@link #MOST}
 * @param warmUp the same before these, not counted; 0 to {@link #MOST}
 * @param oneWay how long the way between device and server takes in each direction; zero for none,
 *     at most {@link #FARTHEST}
 */
public record BenchPlan(List<Way> ways, int count, int warmUp, Duration oneWay) {
  /** Pokes of one way at most. */
  public static final int MOST = 10_000;

  /** The longest way. */
  public static final Duration FARTHEST = Duration.ofSeconds(2);

  public BenchPlan {
    ways = List.copyOf(ways);
    if (ways.isEmpty()
        || count < 1
        || count > MOST
        || warmUp < 0
        || warmUp > MOST
        || oneWay.isNegative()
        || oneWay.compareTo(FARTHEST) > 0) {
      throw new IllegalArgumentException("not a plan: " + ways + " " + count + " " + oneWay);
    }
  }

  /** Pokes of all ways together, those to warm up included. */
  public int pokes() {
    return ways.size() * (count + warmUp);
  }
}
