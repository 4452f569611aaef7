package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.beckon.acs.connreq.Via;

/**
 * Lets deliveries through at a pace, in the order in which they came. Each way has places of its
 * own: hosts that do not answer by one hold nobody up who is asked by another. Thread-safe.
 */
final class Turnstile {
  private final Map<Via, Semaphore> places = new EnumMap<>(Via.class);
  private final long between;
  private long next = System.nanoTime();

  Turnstile(Pace pace) {
    for (Via via : Via.values()) {
      places.put(via, new Semaphore(pace.atOnce(), true));
    }
    between = TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
  }

  /** Does it when its turn has come; blocks until then, and tells it how long that took. */
  <T> T through(Via via, Function<Duration, T> delivery) throws InterruptedException {
    long came = System.nanoTime();
    Semaphore place = places.get(via);
    place.acquire();
    try {
      awaitTurn();
      return delivery.apply(Duration.ofNanos(System.nanoTime() - came));
    } finally {
      place.release();
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
