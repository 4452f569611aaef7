package org.beckon.acs.session;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.program.Ask;

/** Where a session stands. */
public sealed interface State {
  /** When the session is given up unless the CPE says something; empty when it waits for none. */
  default Optional<Instant> deadline() {
    return Optional.empty();
  }

  /**
   * Nothing was said yet.
   *
   * @param firstId number of the first own request; any number that recent sessions did not use
   */
  record Opening(long firstId, Patience patience) implements State {}

  /** The Inform was accepted; the CPE may call methods until it sends an empty POST. */
  record CpeTurn(Talk talk, Instant until) implements State {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** The reply will be the next own request, or the end: the driver says which. */
  record Choosing(Talk talk) implements State {}

  /** An own request is outstanding. */
  record Awaiting(Talk talk, OperationId operation, String requestId, Ask<?> ask, Instant until)
      implements State {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Nothing more will be said. */
  record Ended(SessionOutcome outcome, String reason) implements State {}
}
