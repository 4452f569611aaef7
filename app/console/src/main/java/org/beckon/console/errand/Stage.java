package org.beckon.console.errand;

import java.util.Optional;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;

/** How far an errand is. */
public sealed interface Stage {

  /** It is being put into the device's queue. */
  record Sending() implements Stage {}

  /** It is in the queue, and the device is asked to call in. */
  record Poking() implements Stage {}

  /** It is in the queue; the device called in, or is about to. */
  record Queued() implements Stage {}

  /** A session carries it out; how far a long one is. */
  record InSession(Optional<Progress> progress) implements Stage {}

  /** The poke came to nothing: it will be carried out when the device calls in by itself. */
  record Waiting(PokeTrace trace) implements Stage {}

  /** It is over; the operation says how it went. */
  record Ended(Operation operation) implements Stage {}

  /** It did not even get into the queue, for a reason on our side, in words. */
  record Lost(String reason) implements Stage {}

  /** Whether nothing more will happen. */
  default boolean isOver() {
    return this instanceof Ended || this instanceof Lost;
  }

  private static boolean isPartial(Outcome outcome) {
    return outcome instanceof Outcome.Values values && !values.missing().isEmpty()
        || outcome instanceof Outcome.Discovered found && !found.unlisted().isEmpty();
  }

  /** How it sounds; what was done in part sounds like a warning. */
  default Report.Tone tone() {
    return switch (this) {
      case Ended(Operation operation) when operation.state() == OperationState.DONE ->
          operation.outcome().filter(Stage::isPartial).isPresent()
              ? Report.Tone.WARNING
              : Report.Tone.GOOD;
      case Ended ended -> Report.Tone.BAD;
      case Lost lost -> Report.Tone.BAD;
      case Waiting waiting -> Report.Tone.WARNING;
      case Sending s -> Report.Tone.PLAIN;
      case Poking p -> Report.Tone.PLAIN;
      case Queued q -> Report.Tone.PLAIN;
      case InSession s -> Report.Tone.PLAIN;
    };
  }
}
