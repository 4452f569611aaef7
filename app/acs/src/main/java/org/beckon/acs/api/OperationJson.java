package org.beckon.acs.api;

import java.time.Instant;
import java.util.List;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.cwmp.model.ParameterValue;

/**
 * An operation as the API shows it.
 *
 * @param fault what the device refused with, else null
 * @param result what came of it, else null
 * @param reason why it came to nothing, in words, else null
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
    String reason) {

  /** A value read, as the result of an operation. */
  record ValueJson(String path, String value, String type) {}

  /** Result of a read. */
  record ValuesJson(List<ValueJson> values) {}

  /** Result of a write. */
  record WrittenJson(int status, List<ValueJson> values) {}

  /** Result of adding an instance. */
  record AddedJson(String path, int instance, int status) {}

  /** Result of a deletion. */
  record RemovedJson(int status) {}

  /** Result of a discovery. */
  record DiscoveredJson(int names, int values) {}

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
        outcome instanceof Outcome.Refused(var fault) ? FaultJson.of(fault) : null,
        outcome == null ? null : result(outcome, secrets),
        outcome instanceof Outcome.Abandoned(var reason) ? reason : null);
  }

  private static Object result(Outcome outcome, Secrets secrets) {
    return switch (outcome) {
      case Outcome.Values(var values) -> new ValuesJson(values(values, secrets));
      case Outcome.Written(var status, var values) ->
          new WrittenJson(status, values(values, secrets));
      case Outcome.Added(var path, var instance, var status) ->
          new AddedJson(path, instance, status);
      case Outcome.Removed(var status) -> new RemovedJson(status);
      case Outcome.Discovered(var names, var values) -> new DiscoveredJson(names, values);
      case Outcome.Methods(var names) -> new MethodsJson(names);
      case Outcome.CameBack(var at, var events) -> new CameBackJson(at.toString(), events);
      case Outcome.Acknowledged _, Outcome.Refused _, Outcome.Abandoned _ -> null;
    };
  }

  private static List<ValueJson> values(List<ParameterValue> values, Secrets secrets) {
    return values.stream()
        .map(one -> new ValueJson(one.name(), secrets.value(one.name(), one.value()), one.type()))
        .toList();
  }
}
