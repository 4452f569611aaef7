package org.beckon.acs.transport;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory that all bodies take together. Thread-safe. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** A share of nothing, to be grown while a body is read, and closed when it is done with. */
  Share share() {
    return new Share();
  }

  /** What one body holds. Used by one thread. */
  final class Share implements AutoCloseable {
    private long held;

    /** Whether there is room for so many bytes in all. */
    boolean growTo(long bytes) {
      long more = bytes - held;
      if (more <= 0) {
        return true;
      }
      if (left.addAndGet(-more) < 0) {
        left.addAndGet(more);
        return false;
      }
      held = bytes;
      return true;
    }

    @Override
    public void close() {
      left.addAndGet(held);
      held = 0;
    }
  }
}
