package org.beckon.console.task;

import java.time.Duration;

/**
 * Keeps a reading fresh without overdoing it: one at a time, a pause between two, and once more
 * when something was asked for meanwhile. FX thread only.
 */
public final class Refresher {

  private final TaskRunner tasks;
  private final Duration pause;
  private final Runnable read;
  private boolean busy;
  private boolean again;

  /**
   * Reads by this action, which calls {@link #done} when it has ended, well or not.
   *
   * @param pause between the end of a reading and the start of the next
   */
  public Refresher(TaskRunner tasks, Duration pause, Runnable read) {
    this.tasks = tasks;
    this.pause = pause;
    this.read = read;
  }

  /** Something changed: read soon. */
  public void request() {
    if (busy) {
      again = true;
    } else {
      busy = true;
      read.run();
    }
  }

  /** The reading has ended. */
  public void done() {
    tasks.later(pause, this::rested);
  }

  private void rested() {
    busy = false;
    if (again) {
      again = false;
      request();
    }
  }
}
