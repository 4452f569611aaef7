package org.beckon.console.errand;

/**
 * A line that says how something went.
 *
 * @param text in words; empty when there is nothing to say
 */
public record Report(Tone tone, String text) {

  /** Nothing to say. */
  public static final Report NOTHING = new Report(Tone.PLAIN, "");

  /** How it sounds. */
  public enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    BAD
  }
}
