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
   * @param extraRound whether the CPE needs one more empty round at the end (cpe-quirks 41)
   */
  record Opening(long firstId, Patience patience, boolean extraRound) implements State {
    public Opening(long firstId, Patience patience) {
      this(firstId, patience, false);
    }
  }

  /**
   * The Inform was accepted; the CPE may call methods until it sends an empty POST.
   *
   * @param calls that it has made in this turn
   */
  record CpeTurn(Talk talk, int calls, Instant until) implements State {
    /** After one more call; a CPE that comes to no end is held. */
    CpeTurn afterCall(Instant now) {
      Talk next = calls + 1 < CwmpSession.MOST_CALLS ? talk : talk.with(Hold.IN_FORCE);
      return new CpeTurn(next, calls + 1, now.plus(talk.patience().idle()));
    }

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

  /** A request is outstanding that only lifts a hold, since an empty answer may not (3.7.1.4). */
  record Releasing(Talk talk, String requestId, Instant until) implements State {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Nothing more will be said. */
  record Ended(SessionOutcome outcome, String reason) implements State {}
}
