package org.beckon.console.dialog;

import java.util.Optional;
import java.util.function.Function;

/**
 * A question for a line of text.
 *
 * @param prompt says what can be written
 * @param initial what stands there at first
 * @param problem why a text is no answer, in words, or empty when it is one; on the FX thread, at
 *     each change
 */
public record Question(
    String title, String prompt, String initial, Function<String, Optional<String>> problem) {

  /** A question that every text answers. */
  public static Question open(String title, String prompt, String initial) {
    return new Question(title, prompt, initial, text -> Optional.empty());
  }
}
