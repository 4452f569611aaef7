package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValues;

/** Makes an instance, writes its values, and reads all of it. */
final class AddProgram {
  private AddProgram() {}

  static Turn start(Work.AddInstance work, Briefing briefing) {
    return Ask.of(
        new AddObject(work.objectName(), briefing.key()),
        answer -> {
          String path = work.objectName() + answer.instanceNumber() + ".";
          Outcome.Added added = new Outcome.Added(path, answer.instanceNumber(), answer.status());
          List<ParameterValue> values = below(path, work.values(), briefing);
          Ask<?> next = values.isEmpty() ? readBack(path, added) : write(added, values, briefing);
          return next.after(new Learned.Added(path));
        },
        Finished::refused);
  }

  private static Ask<?> write(Outcome.Added added, List<ParameterValue> values, Briefing briefing) {
    return Ask.of(
        new SetParameterValues(values, briefing.key()),
        answer -> readBack(added.path(), added).after(new Learned.Written(values)),
        fault -> readBack(added.path(), new Outcome.Refused(halfDone(added, fault))));
  }

  private static Ask<?> readBack(String path, Outcome outcome) {
    return Ask.of(
        new GetParameterValues(List.of(path)),
        answer -> Finished.with(outcome, new Learned.Values(answer.parameterList())),
        fault -> Finished.with(outcome));
  }

  private static List<ParameterValue> below(
      String path, List<ParameterValue> values, Briefing briefing) {
    List<ParameterValue> named =
        values.stream()
            .map(value -> new ParameterValue(path + value.name(), value.value(), value.type()))
            .toList();
    return WriteProgram.prepared(named, briefing);
  }

  /** AddObject and SetParameterValues are two calls: the first is not undone by the second. */
  private static Fault halfDone(Outcome.Added added, Fault fault) {
    return new Fault(
        fault.code(),
        "The instance " + added.path() + " was made, but its values were refused: " + fault.text(),
        fault.parameterFaults());
  }
}
