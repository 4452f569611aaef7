package org.beckon.acs.operation;

/**
 * How far a long operation is, and where it goes on after an interruption.
 *
 * @param done names, values or attributes so far in this phase
 * @param total how many there will be; 0 when not known yet
 * @param roundTrips calls of the device that were answered, all attempts together
 * @param last path up to which this phase is done, in natural order; empty at its beginning
 */
public record Progress(Phase phase, int done, int total, int roundTrips, String last) {

  /** What a discovery is reading. */
  public enum Phase {
    NAMES,
    VALUES,
    ATTRIBUTES
  }
}
