package org.beckon.acs.operation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Suspicion;

/** What becomes of an operation whose session broke off: another attempt, or none. */
final class Attempts {
  /** Sessions that may break off over an operation that makes progress, such as a discovery. */
  private static final int MOST_WITH_PROGRESS = 20;

  private Attempts() {}

  /** The operation back in its queue; final when it was tried too often. */
  static Operation after(
      Operation running, String reason, List<Suspicion> suspicions, Instant now) {
    boolean progresses = Changes.underway(running).flatMap(Outcome.Underway::progress).isPresent();
    int most = progresses ? MOST_WITH_PROGRESS : OperationQueue.MOST_ATTEMPTS;
    return running.attempts() < most
        ? Changes.cutOff(running, reason, suspicions)
        : givenUp(running, reason, now);
  }

  private static Operation givenUp(Operation operation, String reason, Instant now) {
    String words = "Given up after " + operation.attempts() + " attempts. The last one: " + reason;
    return Changes.ended(
        operation, OperationState.FAILED, Optional.of(new Outcome.Abandoned(words)), now);
  }
}
