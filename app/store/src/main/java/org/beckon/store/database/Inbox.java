package org.beckon.store.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bounded queue before the writer. Lazy entries alone gather for a while, so that many share a
 * transaction; an urgent one ends the wait. Thread-safe.
 */
final class Inbox {
  /** Entries in one transaction. */
  static final int MAX_BATCH = 1_000;

  private static final int MAX_WEIGHT = 64 * 1024;
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition work = lock.newCondition();
  private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
  private int weight;
  private int urgent;
  private boolean closed;

  /**
   * Puts an entry in; waits while far too many are there. False when closed. An interrupt does not
   * end the wait; it stays set.
   */
  boolean put(Entry entry) {
    lock.lock();
    try {
      while (!closed && weight >= MAX_WEIGHT) {
        room.awaitUninterruptibly();
      }
      if (closed) {
        return false;
      }
      waiting.add(entry);
      weight += entry.weight();
      urgent += entry.urgent() ? 1 : 0;
      if (entry.urgent() || waiting.size() == 1 || waiting.size() == MAX_BATCH) {
        work.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the next batch in order, at most {@link #MAX_BATCH}; waits for one. Empty when closed and
   * all is taken.
   */
  List<Entry> take() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        work.await();
      }
      long gather = waiting.isEmpty() ? 0 : GATHER_NANOS;
      while (urgent == 0 && !closed && waiting.size() < MAX_BATCH && gather > 0) {
        gather = work.awaitNanos(gather);
      }
      return remove(MAX_BATCH);
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing more in, and takes all that waits. */
  List<Entry> takeLast() {
    lock.lock();
    try {
      close();
      return remove(Integer.MAX_VALUE);
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing more in; what waits can still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private List<Entry> remove(int most) {
    List<Entry> batch = new ArrayList<>(Math.min(waiting.size(), most));
    while (!waiting.isEmpty() && batch.size() < most) {
      Entry entry = waiting.remove();
      weight -= entry.weight();
      urgent -= entry.urgent() ? 1 : 0;
      batch.add(entry);
    }
    room.signalAll();
    return batch;
  }
}
