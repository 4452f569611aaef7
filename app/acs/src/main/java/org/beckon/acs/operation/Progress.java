package org.beckon.acs.operation;

import java.util.List;

/**
 * How far a long operation is, and where it goes on after an interruption.
 *
 * @param done names, values or attributes so far in this phase
 * @param total how many there will be; 0 when not known yet
 * @param roundTrips calls of the device that were answered, all attempts together
 * @param last path up to which this phase is done, in natural order; empty at its beginning
 * @param probing tables whose rows are being asked for one by one, the innermost last
 * @param unlisted objects that could not be listed wholly so far
 */
public record Progress(
    Phase phase,
    int done,
    int total,
    int roundTrips,
    String last,
    List<String> probing,
    List<String> unlisted) {
  public Progress {
    probing = List.copyOf(probing);
    unlisted = List.copyOf(unlisted);
  }

  /** Nothing is out of the ordinary. */
  public Progress(Phase phase, int done, int total, int roundTrips, String last) {
    this(phase, done, total, roundTrips, last, List.of(), List.of());
  }

  /** What a discovery is reading. */
  public enum Phase {
    NAMES,
    VALUES,
    ATTRIBUTES
  }
}
