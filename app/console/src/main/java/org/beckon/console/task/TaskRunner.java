package org.beckon.console.task;

import java.time.Duration;

/** The one door for work that must not hold up the window. */
public interface TaskRunner {

  /** Starts the task; call on the FX thread, as its handlers are. */
  <T> RunningTask run(Task<T> task);

  /** Runs a short action on the FX thread, this much later. */
  void later(Duration delay, Runnable action);
}
