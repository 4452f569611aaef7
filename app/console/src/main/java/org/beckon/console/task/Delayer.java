package org.beckon.console.task;

import java.time.Duration;

/** Runs something after a while. */
@FunctionalInterface
public interface Delayer {

  /** Runs the action once, this much later, on any thread. */
  void after(Duration delay, Runnable action);
}
