package org.beckon.acs.connreq.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Lets deliveries through at a pace, in the order in which they came. Thread-safe. */
final class Turnstile {
  private final Semaphore places;
  private final long between;
  private long next = System.nanoTime();

  Turnstile(Pace pace) {
    places = new Semaphore(pace.atOnce(), true);
    between = TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
  }

  /** Does it when its turn has come; blocks until then. */
  <T> T through(Supplier<T> delivery) throws InterruptedException {
    places.acquire();
    try {
      awaitTurn();
      return delivery.get();
    } finally {
      places.release();
    }
  }

  private void awaitTurn() throws InterruptedException {
    long at = turn();
    for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long mine = Math.max(now, next);
    next = mine + between;
    return mine;
  }
}
