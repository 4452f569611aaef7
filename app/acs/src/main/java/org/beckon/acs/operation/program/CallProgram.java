package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.call.CallReader;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.soap.RpcText;

/** Calls one method as it is, and keeps what its answer tells of the device. */
final class CallProgram {
  private static final CallReader READER = new CallReader();
  private static final RpcText TEXT = new RpcText();

  private CallProgram() {}

  static Turn start(Work.Call work, Briefing briefing) {
    return switch (READER.read(work.method(), work.arguments(), briefing.key())) {
      case CallReader.Result.Bad(String words) -> Finished.with(new Outcome.Abandoned(words));
      case CallReader.Result.Good(AcsRequest<?> call) -> ask(prepared(call, briefing));
    };
  }

  private static AcsRequest<?> prepared(AcsRequest<?> call, Briefing briefing) {
    return call instanceof SetParameterValues set
        ? new SetParameterValues(
            WriteProgram.prepared(set.parameterList(), briefing), set.parameterKey())
        : call;
  }

  private static <R extends Response> Turn ask(AcsRequest<R> call) {
    return Ask.of(call, answer -> answered(call, answer), Finished::refused);
  }

  private static Turn answered(AcsRequest<?> call, Response answer) {
    Outcome outcome = new Outcome.Answered(answer.element(), TEXT.arguments(answer));
    // A device that restarts ends the session first (TR-069 A.3.2.9, A.4.1.6).
    boolean restarts = call instanceof Reboot || call instanceof FactoryReset;
    return new Finished(outcome, learned(call, answer), restarts);
  }

  private static List<Learned> learned(AcsRequest<?> call, Response answer) {
    if (call instanceof SetParameterValues set) {
      return List.of(new Learned.Written(set.parameterList()));
    }
    if (call instanceof SetParameterAttributes set) {
      return List.of(new Learned.Attributes(set.parameterList()));
    }
    if (call instanceof AddObject add && answer instanceof AddObjectResponse added) {
      return List.of(new Learned.Added(add.objectName() + added.instanceNumber() + "."));
    }
    if (call instanceof DeleteObject delete) {
      return List.of(new Learned.Removed(delete.objectName()));
    }
    if (answer instanceof GetParameterValuesResponse read) {
      return List.of(new Learned.Values(read.parameterList()));
    }
    if (answer instanceof GetParameterAttributesResponse read) {
      return List.of(
          new Learned.Attributes(
              read.parameterList().stream()
                  .map(
                      one ->
                          new AttributeChange(
                              one.name(), true, one.notification(), true, one.accessList()))
                  .toList()));
    }
    return Orders.learned(call, answer);
  }
}
