package org.beckon.console.task;

/** Where work tells how far it is. Thread-safe. */
@FunctionalInterface
public interface Progress {

  /**
   * Tells the present state.
   *
   * @param fraction 0 to 1, negative when not known
   * @param message what is being done, in words; may be empty
   */
  void report(double fraction, String message);
}
