package org.beckon.profiles.dictionary;

/**
 * A closed range of a number or a length.
 *
 * @param min smallest allowed, {@link Long#MIN_VALUE} when unlimited
 * @param max largest allowed, {@link Long#MAX_VALUE} when unlimited
 */
public record Range(long min, long max) {

  /** Whether the number lies in the range. */
  public boolean contains(long number) {
    return number >= min && number <= max;
  }
}
