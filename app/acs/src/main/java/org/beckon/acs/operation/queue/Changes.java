package org.beckon.acs.operation.queue;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;

/** The steps in the life of an operation, each as a changed copy. */
final class Changes {
  private Changes() {}

  static Operation queued(OperationId id, DeviceKey device, Work work, String origin, Instant now) {
    return new Operation(
        id,
        device,
        work,
        origin,
        OperationState.QUEUED,
        now,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  static Operation running(Operation before, Instant now) {
    return new Operation(
        before.id(),
        before.device(),
        before.work(),
        before.origin(),
        OperationState.RUNNING,
        before.created(),
        Optional.of(now),
        Optional.empty(),
        before.attempts() + 1,
        before.outcome());
  }

  /** Back in the queue, with the reason why it was cut off as the outcome so far. */
  static Operation cutOff(Operation before, String reason) {
    return new Operation(
        before.id(),
        before.device(),
        before.work(),
        before.origin(),
        OperationState.QUEUED,
        before.created(),
        before.started(),
        Optional.empty(),
        before.attempts(),
        Optional.of(new Outcome.Abandoned(reason)));
  }

  static Operation ended(
      Operation before, OperationState state, Optional<Outcome> outcome, Instant now) {
    return new Operation(
        before.id(),
        before.device(),
        before.work(),
        before.origin(),
        state,
        before.created(),
        before.started(),
        Optional.of(now),
        before.attempts(),
        outcome);
  }

  /** An ended operation of which more is known now. */
  static Operation toldMore(Operation ended, Outcome outcome) {
    return ended(ended, ended.state(), Optional.of(outcome), ended.ended().orElseThrow());
  }

  static OperationState stateOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused _, Outcome.Abandoned _ -> OperationState.FAILED;
      case Outcome.Values _,
          Outcome.Written _,
          Outcome.Added _,
          Outcome.Removed _,
          Outcome.Discovered _,
          Outcome.Methods _,
          Outcome.Acknowledged _,
          Outcome.CameBack _ ->
          OperationState.DONE;
    };
  }
}
