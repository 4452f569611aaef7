package org.beckon.acs.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.cwmp.model.ParameterValue;

/**
 * An operation as the API shows it.
 *
 * @param fault what the device refused with, else null
 * @param result what came of it, else null
 * @param reason why it came to nothing, or why it waits for another session, in words, else null
 * @param progress how far a long one is, else null
 */
record OperationJson(
    long id,
    String device,
    String kind,
    String origin,
    String state,
    String created,
    String started,
    String ended,
    int attempts,
    FaultJson fault,
    Object result,
    String reason,
    ProgressJson progress) {

  /** A value read, as the result of an operation. */
  record ValueJson(String path, String value, String type) {}

  /** Result of a read. */
  record ValuesJson(List<ValueJson> values, List<FaultJson.ParameterFaultJson> missing) {}

  /** How far a long operation is; total is 0 while it is not known. */
  record ProgressJson(String phase, int done, int total, int roundTrips) {
    static ProgressJson of(Progress progress) {
      return new ProgressJson(
          progress.phase().name().toLowerCase(Locale.ROOT),
          progress.done(),
          progress.total(),
          progress.roundTrips());
    }
  }

  /** Result of a write. */
  record WrittenJson(int status, List<ValueJson> values) {}

  /** Result of adding an instance. */
  record AddedJson(String path, int instance, int status) {}

  /** Result of forwarding a port; whether the row was made for this or was there. */
  record ForwardedJson(String path, int externalPort, boolean own) {}

  /** Result of a deletion. */
  record RemovedJson(int status) {}

  /** Result of a discovery; objects not listed as a whole, parameters without a value. */
  record DiscoveredJson(
      int names, int values, int roundTrips, List<String> unlisted, List<String> untold) {}

  /** Result of a call: the response's name, and its arguments by their names. */
  record AnsweredJson(String response, Map<String, Object> arguments) {}

  /** Result of asking for methods. */
  record MethodsJson(List<String> methods) {}

  /** Result of a restart from which the device has come back; when, and with which events. */
  record CameBackJson(String cameBack, List<String> events) {}

  /** The operation with its values in clear, for the one who asked for them. */
  static OperationJson inFull(Operation operation) {
    return of(operation, Secrets.SHOWN);
  }

  /** The operation for lists: secret values are masked. */
  static OperationJson masked(Operation operation) {
    return of(operation, Secrets.MASKED);
  }

  private static OperationJson of(Operation operation, Secrets secrets) {
    Outcome outcome = operation.outcome().orElse(null);
    return new OperationJson(
        operation.id().number(),
        operation.device().text(),
        operation.work().kind(),
        operation.origin(),
        operation.state().text(),
        operation.created().toString(),
        operation.started().map(Instant::toString).orElse(null),
        operation.ended().map(Instant::toString).orElse(null),
        operation.attempts(),
        outcome instanceof Outcome.Refused refused ? FaultJson.of(refused.told()) : null,
        outcome == null ? null : result(outcome, secrets),
        outcome == null ? null : reason(outcome),
        outcome instanceof Outcome.Underway underway
            ? underway.progress().map(ProgressJson::of).orElse(null)
            : null);
  }

  private static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Underway underway && !underway.reason().isEmpty()) {
      return underway.reason();
    }
    return outcome instanceof Outcome.Abandoned(var reason) ? reason.words() : null;
  }

  private static Object result(Outcome outcome, Secrets secrets) {
    return switch (outcome) {
      case Outcome.Values(var values, var missing) ->
          new ValuesJson(values(values, secrets), FaultJson.of(missing));
      case Outcome.Written(var status, var values) ->
          new WrittenJson(status, values(values, secrets));
      case Outcome.Added(var path, var instance, var status) ->
          new AddedJson(path, instance, status);
      case Outcome.Forwarded(var path, var port, var own) -> new ForwardedJson(path, port, own);
      case Outcome.Removed(var status) -> new RemovedJson(status);
      case Outcome.Discovered(var names, var values, var trips, var unlisted, var untold) ->
          new DiscoveredJson(names, values, trips, unlisted, untold);
      case Outcome.Methods(var names) -> new MethodsJson(names);
      case Outcome.CameBack(var at, var events) -> new CameBackJson(at.toString(), events);
      case Outcome.Answered(var response, var arguments) ->
          new AnsweredJson(response, AnswerJson.of(arguments, secrets));
      case Outcome.Acknowledged _, Outcome.Refused _, Outcome.Abandoned _, Outcome.Underway _ ->
          null;
    };
  }

  private static List<ValueJson> values(List<ParameterValue> values, Secrets secrets) {
    return values.stream()
        .map(one -> new ValueJson(one.name(), secrets.value(one.name(), one.value()), one.type()))
        .toList();
  }
}
