package org.beckon.console.lab.bench;

import java.util.List;

/** What came of one way. */
public sealed interface WayResult {

  /** Which. */
  Way way();

  /**
   * It was measured.
   *
   * @param samples those that went well; at least one
   * @param failures why others did not, each in words
   */
  record Measured(Way way, List<Sample> samples, List<String> failures) implements WayResult {
    public Measured {
      samples = List.copyOf(samples);
      failures = List.copyOf(failures);
    }
  }

  /** It could not be; why, in words. */
  record Unavailable(Way way, String reason) implements WayResult {}
}
