package org.beckon.console.lab.bench;

import java.util.List;
import java.util.Optional;

/**
 * What many times come to, in milliseconds.
 *
 * @param count how many there are, at least one
 * @param median half of them are no longer
 * @param p95 19 of 20 are no longer
 */
public record Figures(int count, double median, double p95) {

  /** Those of all samples; empty where there is no such time. */
  public static Optional<Figures> of(Measure measure, List<Sample> samples) {
    double[] sorted = times(measure, samples);
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(new Figures(sorted.length, at(sorted, 0.5), at(sorted, 0.95)));
  }

  /** All such times, in ascending order. */
  public static double[] times(Measure measure, List<Sample> samples) {
    return samples.stream()
        .flatMapToDouble(sample -> measure.of(sample).stream())
        .sorted()
        .toArray();
  }

  /** By nearest rank: a time that was measured, not one between two. */
  private static double at(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}
