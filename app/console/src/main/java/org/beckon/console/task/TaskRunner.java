package org.beckon.console.task;

/** The one door for work that must not hold up the window. */
@FunctionalInterface
public interface TaskRunner {

  /** Starts the task; call on the FX thread, as its handlers are. */
  <T> RunningTask run(Task<T> task);
}
