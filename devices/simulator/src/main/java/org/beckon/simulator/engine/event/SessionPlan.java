package org.beckon.simulator.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/** When the CPE opens its next session, and how often it has failed so far. Not thread-safe. */
public final class SessionPlan {
  private Optional<Instant> next = Optional.empty();
  private int failures;

  /** Something has come up for which a session is wanted, not before the given time. */
  public void want(Instant at) {
    if (next.isEmpty() || at.isBefore(next.get())) {
      next = Optional.of(at);
    }
  }

  /** The Inform that is now sent says all that has come up so far. */
  public void covered() {
    next = Optional.empty();
  }

  /** The session ended well. */
  public void succeeded() {
    failures = 0;
  }

  /**
   * The session failed: it is tried again after a wait, or when something new comes up.
   *
   * @param wait gives the wait before a retry, which is numbered from 1
   */
  public void failed(Instant now, IntFunction<Duration> wait) {
    failures++;
    next = Optional.of(now.plus(wait.apply(failures)));
  }

  /** After a power-up everything starts anew. */
  public void reset() {
    failures = 0;
    next = Optional.empty();
  }

  /** RetryCount of the Inform: attempts that failed since the last good session. */
  public int retryCount() {
    return failures;
  }

  /** When to open the next session, empty when nothing calls for one. */
  public Optional<Instant> next() {
    return next;
  }
}
