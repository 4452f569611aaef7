package org.beckon.acs.operation.program;

import java.util.List;

/**
 * How far a sweep is, and how it goes on.
 *
 * @param from index of the next name
 * @param size names in the next stretch at most
 * @param ceiling names that the device was seen to cope with at most
 * @param plainUntil index up to which no partial paths are used
 * @param partial whether partial paths are used beyond it
 * @param proven whether a partial path was answered
 * @param faults refusals so far
 * @param calls answers and refusals so far, of the whole operation
 * @param told parameters that were told so far
 * @param proof what the next answer proves
 */
record SweepState(
    int from,
    int size,
    int ceiling,
    int plainUntil,
    boolean partial,
    boolean proven,
    int faults,
    int calls,
    int told,
    List<Learned> proof) {
  SweepState {
    proof = List.copyOf(proof);
  }

  static SweepState start(int from, int ceiling, boolean partial, int calls) {
    return new SweepState(from, ceiling, ceiling, 0, partial, false, 0, calls, from, List.of());
  }

  /** Whether the next stretch has no partial paths. */
  boolean isPlain() {
    return !partial || from < plainUntil;
  }

  /** Whether an answer up to here shows that only the partial path before was at fault. */
  boolean refusesPartial(int end, int count) {
    return partial && !proven && count > 1 && end == plainUntil;
  }

  /** After a bad name was found the stretches grow again, after a large one they do not. */
  SweepState answered(int end, boolean plain, int more) {
    return new SweepState(
        end,
        Math.min(ceiling, size * 2),
        ceiling,
        plainUntil,
        partial,
        proven || !plain,
        faults,
        calls + 1,
        told + more,
        List.of());
  }

  SweepState withoutPartial() {
    return new SweepState(
        from, size, ceiling, plainUntil, false, proven, faults, calls, told, proof);
  }

  /** Smaller for good. */
  SweepState halved(int half, Learned lesson) {
    return refused(half, half, plainUntil, List.of(lesson));
  }

  /** The same stretch by name. */
  SweepState plain(int count, int end) {
    return refused(count, ceiling, end, proof);
  }

  /** Half of it, to find the name that spoils it. */
  SweepState narrowed(int half) {
    return refused(half, ceiling, plainUntil, proof);
  }

  private SweepState refused(int nextSize, int nextCeiling, int until, List<Learned> nextProof) {
    return new SweepState(
        from,
        nextSize,
        nextCeiling,
        until,
        partial,
        proven,
        faults + 1,
        calls + 1,
        told,
        nextProof);
  }

  /** Behind a bad name. */
  SweepState skipped() {
    return new SweepState(
        from + 1,
        Math.min(ceiling, 2),
        ceiling,
        plainUntil,
        partial,
        proven,
        faults + 1,
        calls + 1,
        told,
        proof);
  }
}
