package org.beckon.acs.reach.book;

import java.util.Optional;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.ForwardProblem;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.PortForward.State;

/** What the end of the work on a gateway makes of a forwarded port. */
final class ForwardEnd {
  private ForwardEnd() {}

  /**
   * The forwarded port from now on; empty when it is gone.
   *
   * @param forward whose work has ended
   * @param operation as it ended; empty when the queue has lost it
   */
  static Optional<PortForward> of(PortForward forward, Optional<Operation> operation) {
    Optional<Outcome> outcome = operation.flatMap(Operation::outcome);
    if (outcome.isPresent()
        && outcome.get() instanceof Outcome.Forwarded(String path, int port, boolean own)) {
      boolean ours = own || forward.own() && path.equals(forward.instance());
      return Optional.of(forward.opened(port, path, ours));
    }
    boolean removed =
        forward.state() == State.CLOSING
            && outcome.isPresent()
            && outcome.get() instanceof Outcome.Removed;
    if (removed) {
      return Optional.empty();
    }
    Phrase why = problem(operation);
    boolean stillThere = forward.state() == State.OPENING && !forward.instance().isEmpty();
    return Optional.of(stillThere ? forward.unchanged(why) : forward.failed(why));
  }

  /** Why the work did not lead to what was wanted. */
  private static Phrase problem(Optional<Operation> operation) {
    if (operation.isEmpty()) {
      return Phrase.of(ForwardProblem.WORK_GONE);
    }
    Optional<Outcome> outcome = operation.get().outcome();
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Refused(var fault, Phrase doing)) {
      String code = Integer.toString(fault.code());
      return doing.isEmpty()
          ? Phrase.of(ForwardProblem.REFUSED, code, fault.text())
          : Phrase.with(
              ForwardProblem.REFUSED_DOING, doing, Detail.of(code), Detail.of(fault.text()));
    }
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Abandoned(Phrase reason)) {
      return reason;
    }
    return Phrase.of(ForwardProblem.WORK_ENDED, operation.get().state().text());
  }
}
