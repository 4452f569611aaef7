package org.beckon.store.database;

/** Waits to the end whatever interrupts come; they stay set. */
final class Patience {
  private Patience() {}

  /** What blocks until an interrupt or its end. */
  @FunctionalInterface
  interface Wait {
    void run() throws InterruptedException;
  }

  static void uninterruptibly(Wait wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          wait.run();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
