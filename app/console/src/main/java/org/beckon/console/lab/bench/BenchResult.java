package org.beckon.console.lab.bench;

import java.time.Instant;
import java.util.List;

/**
 * What came of the bench.
 *
 * @param machine where it ran, in words
 * @param ways as many as were planned, in that order
 */
public record BenchResult(BenchPlan plan, Instant started, String machine, List<WayResult> ways) {
  public BenchResult {
    ways = List.copyOf(ways);
  }

  /** Those that have figures. */
  public List<WayResult.Measured> measured() {
    return ways.stream()
        .filter(WayResult.Measured.class::isInstance)
        .map(WayResult.Measured.class::cast)
        .toList();
  }

  /** Whether every way was measured and every poke of it went well. */
  public boolean isWhole() {
    return measured().size() == ways.size()
        && measured().stream().allMatch(way -> way.failures().isEmpty());
  }
}
