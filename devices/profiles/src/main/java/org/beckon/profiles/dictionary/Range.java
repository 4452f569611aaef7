package org.beckon.profiles.dictionary;

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
}
