package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValues;

/** Writes values in one atomic call, then reads the same names back. */
final class WriteProgram {
  private WriteProgram() {}

  static Turn start(List<ParameterValue> values, Briefing briefing) {
    if (values.isEmpty()) {
      return Programs.nothingToDo();
    }
    List<ParameterValue> typed = typed(values, briefing);
    return Ask.of(
        new SetParameterValues(typed, briefing.key()),
        answer -> readBack(typed, answer.status()),
        Finished::refused);
  }

  /** A device that cannot read back has written all the same. */
  private static Turn readBack(List<ParameterValue> written, int status) {
    return Ask.of(
            new GetParameterValues(written.stream().map(ParameterValue::name).toList()),
            answer ->
                Finished.with(
                    new Outcome.Written(status, answer.parameterList()),
                    new Learned.Values(answer.parameterList())),
            fault ->
                Finished.with(
                    new Outcome.Written(status, List.of()),
                    new Learned.Values(withoutSecrets(written))))
        .after(new Learned.Written(written));
  }

  private static List<ParameterValue> withoutSecrets(List<ParameterValue> values) {
    return values.stream().filter(value -> !ParameterSecrets.isSecret(value.name())).toList();
  }

  /** Gives a type to each value that came without one. */
  static List<ParameterValue> typed(List<ParameterValue> values, Briefing briefing) {
    return values.stream()
        .map(
            value ->
                value.type().isEmpty()
                    ? new ParameterValue(
                        value.name(), value.value(), briefing.typeOf().apply(value.name()))
                    : value)
        .toList();
  }
}
