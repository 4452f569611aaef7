package org.beckon.profiles.dictionary;

import java.util.List;

/**
 * A closed range of a number or a length.
 *
 * @param min smallest allowed, {@link Long#MIN_VALUE} when unlimited
 * @param max largest allowed, {@link Long#MAX_VALUE} when unlimited
 */
public record Range(long min, long max) {

  /** Every number. */
  public static final Range UNLIMITED = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Whether the number lies in the range. */
  public boolean contains(long number) {
    return number >= min && number <= max;
  }

  /**
   * Reads {@code min..max}; an empty side has no limit.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static Range of(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("not a range: " + text);
    }
    String min = text.substring(0, dots);
    String max = text.substring(dots + 2);
    return new Range(
        min.isEmpty() ? Long.MIN_VALUE : Long.parseLong(min),
        max.isEmpty() ? Long.MAX_VALUE : Long.parseLong(max));
  }

  /** The parts of the ranges that lie in a limit; the limit itself where there are no ranges. */
  static List<Range> within(List<Range> ranges, Range limit) {
    return ranges.isEmpty()
        ? List.of(limit)
        : ranges.stream()
            .map(each -> each.and(limit))
            .filter(each -> each.min <= each.max)
            .toList();
  }

  /** What lies in both; with min above max when nothing does. */
  private Range and(Range other) {
    long low = Math.max(min, other.min);
    long high = Math.min(max, other.max);
    return new Range(low, high);
  }
}
