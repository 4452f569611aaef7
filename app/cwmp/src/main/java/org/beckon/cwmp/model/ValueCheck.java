package org.beckon.cwmp.model;

/** Whether a text is a value of a type. */
public sealed interface ValueCheck {

  /**
   * The text is a value.
   *
   * @param canonical the value in the form that Beckon writes, for example without leading zeros
   */
  record Valid(String canonical) implements ValueCheck {}

  /**
   * The text is no value of the type.
   *
   * @param allowed the range or form that is allowed, for example {@code 0..255}; may be empty
   */
  record Invalid(Problem problem, String allowed) implements ValueCheck {}

  /** What is wrong with a text. */
  enum Problem {
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    NOT_A_BOOLEAN,
    NOT_A_DATE_TIME,
    NOT_BASE64,
    NOT_HEXADECIMAL
  }

  default boolean isValid() {
    return this instanceof Valid;
  }
}
