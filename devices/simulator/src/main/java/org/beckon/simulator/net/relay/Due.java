package org.beckon.simulator.net.relay;

import java.util.concurrent.locks.LockSupport;

/** Waits for moments of {@link System#nanoTime}. */
final class Due {
  private Due() {}

  /** Waits until then; at once when that is past. */
  static void await(long nanoTime) throws InterruptedException {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
