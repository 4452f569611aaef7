package org.beckon.acs.operation.program;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How far a sweep is, and how it goes on.
 *
 * @param from index of the next name
 * @param size names in the next stretch at most
 * @param ceiling names that it is asked for at most, unless a try for more is worth it
 * @param coped names in the largest answer so far; 0 before the first
 * @param tooMany the fewest names that were too many; 0 when none were
 * @param plainUntil index up to which no partial paths are used
 * @param partial whether partial paths are used beyond it
 * @param proven whether a partial path was answered
 * @param faults refusals so far
 * @param calls answers and refusals so far, of the whole operation
 * @param told parameters that were told so far
 * @param proof what the next answer proves
 * @param untold parameters that the device was asked for and did not tell, the first hundred
 */
record SweepState(
    int from,
    int size,
    int ceiling,
    int coped,
    int tooMany,
    int plainUntil,
    boolean partial,
    boolean proven,
    int faults,
    int calls,
    int told,
    List<Learned> proof,
    List<String> untold) {
  /** Parameters that are named as not told at most. */
  static final int MOST_UNTOLD = 100;

  /** Calls that a try for more must save at least: a refusal costs one. */
  private static final int WORTH = 2;

  SweepState {
    proof = List.copyOf(proof);
    untold = List.copyOf(untold);
  }

  static SweepState start(int from, int ceiling, boolean partial, int calls) {
    return new SweepState(
        from, ceiling, ceiling, 0, 0, 0, partial, false, 0, calls, from, List.of(), List.of());
  }

  /** Whether the next stretch has no partial paths. */
  boolean isPlain() {
    return !partial || from < plainUntil;
  }

  /** Whether an answer up to here shows that only the partial path before was at fault. */
  boolean refusesPartial(int end, int count) {
    return partial && !proven && count > 1 && end == plainUntil;
  }

  /**
   * After a bad name was found the stretches grow again; after a large one they do where more than
   * half of it saves calls.
   *
   * @param missing names up to there that the device left out
   * @param total names that there are
   */
  SweepState answered(int end, boolean plain, List<String> missing, int total) {
    int count = end - from;
    int most = Math.max(ceiling, count);
    int next = count < ceiling ? Math.min(ceiling, size * 2) : larger(most, total - end);
    return new SweepState(
        end,
        next,
        most,
        Math.max(coped, count),
        tooMany,
        plainUntil,
        partial,
        proven || !plain,
        faults,
        calls + 1,
        told + count - missing.size(),
        List.of(),
        without(missing));
  }

  /** Halfway to what was too much, if that saves more calls than a refusal costs. */
  private int larger(int most, int rest) {
    int between = (most + tooMany) / 2;
    boolean worth =
        between > most && Math.ceilDiv(rest, most) - Math.ceilDiv(rest, between) >= WORTH;
    return worth ? between : most;
  }

  SweepState withoutPartial() {
    return new SweepState(
        from,
        size,
        ceiling,
        coped,
        tooMany,
        plainUntil,
        false,
        proven,
        faults,
        calls,
        told,
        proof,
        untold);
  }

  /**
   * Smaller for good: what it coped with before, if that is more than half.
   *
   * @param lesson what an answer to so many names proves
   */
  SweepState tooLarge(int count, IntFunction<Learned> lesson) {
    int known = coped < count ? coped : 0;
    int next = Math.max(known, count / 2);
    return new SweepState(
        from,
        next,
        next,
        known,
        count,
        plainUntil,
        partial,
        proven,
        faults + 1,
        calls + 1,
        told,
        List.of(lesson.apply(next)),
        untold);
  }

  /** The same stretch by name. */
  SweepState plain(int count, int end) {
    return refused(count, end);
  }

  /** Half of it, to find the name that spoils it. */
  SweepState narrowed(int half) {
    return refused(half, plainUntil);
  }

  private SweepState refused(int nextSize, int until) {
    return new SweepState(
        from,
        nextSize,
        ceiling,
        coped,
        tooMany,
        until,
        partial,
        proven,
        faults + 1,
        calls + 1,
        told,
        proof,
        untold);
  }

  private List<String> without(List<String> missing) {
    return missing.isEmpty()
        ? untold
        : Stream.concat(untold.stream(), missing.stream()).limit(MOST_UNTOLD).toList();
  }

  /** Behind a bad name. */
  SweepState skipped(String name) {
    return new SweepState(
        from + 1,
        Math.min(ceiling, 2),
        ceiling,
        coped,
        tooMany,
        plainUntil,
        partial,
        proven,
        faults + 1,
        calls + 1,
        told,
        proof,
        without(List.of(name)));
  }
}
