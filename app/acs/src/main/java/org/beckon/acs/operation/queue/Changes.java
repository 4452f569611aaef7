package org.beckon.acs.operation.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;

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
  static Operation cutOff(Operation before, String reason, List<Suspicion> suspicions) {
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
        Optional.of(soFar(before, reason, suspicions)));
  }

  /** What is known of an operation that goes on in another session. */
  private static Outcome soFar(Operation before, String reason, List<Suspicion> suspicions) {
    Optional<Progress> progress = underway(before).flatMap(Outcome.Underway::progress);
    Map<Quirk, Suspicion> all = new LinkedHashMap<>();
    underway(before).ifPresent(one -> one.suspicions().forEach(s -> all.put(s.quirk(), s)));
    suspicions.forEach(one -> all.merge(one.quirk(), one, Changes::joined));
    return progress.isEmpty() && all.isEmpty()
        ? new Outcome.Abandoned(reason)
        : new Outcome.Underway(progress, reason, List.copyOf(all.values()));
  }

  private static Suspicion joined(Suspicion older, Suspicion newer) {
    return new Suspicion(
        newer.quirk(), newer.quirk().joined(older.value(), newer.value()), newer.reason());
  }

  static Optional<Outcome.Underway> underway(Operation operation) {
    return operation
        .outcome()
        .filter(Outcome.Underway.class::isInstance)
        .map(Outcome.Underway.class::cast);
  }

  /** Running, and this far. */
  static Operation progressed(Operation before, Progress progress) {
    List<Suspicion> suspicions =
        underway(before).map(Outcome.Underway::suspicions).orElse(List.of());
    return new Operation(
        before.id(),
        before.device(),
        before.work(),
        before.origin(),
        before.state(),
        before.created(),
        before.started(),
        before.ended(),
        before.attempts(),
        Optional.of(new Outcome.Underway(Optional.of(progress), "", suspicions)));
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
          Outcome.Forwarded _,
          Outcome.Removed _,
          Outcome.Discovered _,
          Outcome.Methods _,
          Outcome.Underway _,
          Outcome.Answered _,
          Outcome.Acknowledged _,
          Outcome.CameBack _ ->
          OperationState.DONE;
    };
  }
}
