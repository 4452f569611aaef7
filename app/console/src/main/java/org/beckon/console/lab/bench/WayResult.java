package org.beckon.console.lab.bench;

import java.util.List;
import org.beckon.acs.phrase.Phrase;

/** What came of one way. */
public sealed interface WayResult {

  /** Which. */
  Way way();

  /**
   * It was measured.
   *
   * @param samples those that went well; at least one
   * @param failures why others did not
   */
  record Measured(Way way, List<Sample> samples, List<Phrase> failures) implements WayResult {
    public Measured {
      samples = List.copyOf(samples);
      failures = List.copyOf(failures);
    }
  }

  /** It could not be; why. */
  record Unavailable(Way way, Phrase reason) implements WayResult {}
}
