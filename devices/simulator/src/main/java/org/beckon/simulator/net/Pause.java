package org.beckon.simulator.net;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets CPEs take their time, until all of them are switched off. Thread-safe. */
final class Pause {
  private final CountDownLatch over = new CountDownLatch(1);

  /** Waits this long on the calling thread; not at all when everything ends. */
  void await(Duration time) throws InterruptedIOException {
    try {
      if (!time.isZero() && over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedIOException("Switched off");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Switched off");
    }
  }

  /** Nobody waits any more. */
  void end() {
    over.countDown();
  }
}
