package org.beckon.profiles.dictionary;

/** What a check of a value found. */
public sealed interface ValueVerdict {

  /** The value may be written. */
  record Ok() implements ValueVerdict {}

  /**
   * The value would be refused.
   *
   * @param words for people: what would be right; never repeats the value
   */
  record Problem(FaultKind kind, String words) implements ValueVerdict {}

  /** Whether the value may be written. */
  default boolean isOk() {
    return this instanceof Ok;
  }
}
