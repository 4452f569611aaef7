package org.beckon.console.task;

/**
 * What came of a task, as a line for the task bar.
 *
 * @param text empty when there is nothing to say
 */
public record TaskResult(Kind kind, String text) {

  /** Nothing to say. */
  public static final TaskResult NOTHING = new TaskResult(Kind.DONE, "");

  /** How it went. */
  public enum Kind {
    DONE,
    FAILED,
    CANCELLED
  }

  /** It went well. */
  public static TaskResult done(String text) {
    return new TaskResult(Kind.DONE, text);
  }

  /** It did not, and why. */
  public static TaskResult failed(String text) {
    return new TaskResult(Kind.FAILED, text);
  }
}
