package org.beckon.console.dialog;

import java.util.Optional;

/**
 * News for the person that does not stop the work.
 *
 * @param text one or two sentences; may be empty
 * @param action what can be done about it
 */
public record Notification(Kind kind, String title, String text, Optional<Action> action) {

  /** How grave it is. */
  public enum Kind {
    INFO,
    GOOD,
    WARNING,
    BAD
  }

  /** A button on it. */
  public record Action(String label, Runnable run) {}

  /** News without a button. */
  public static Notification of(Kind kind, String title, String text) {
    return new Notification(kind, title, text, Optional.empty());
  }
}
