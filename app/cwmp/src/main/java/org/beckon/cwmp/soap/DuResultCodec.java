package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.AutonomousDuResult;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.DuResult;

/**
 * DUStateChangeComplete and AutonomousDUStateChangeComplete (A.4.2.3, A.4.2.4). Their results are
 * no SOAP array: the element repeats; one that is sent as an array is read all the same.
 */
final class DuResultCodec {
  static final MessageCodec<DUStateChangeComplete> COMPLETE =
      new MessageCodec<>(
          DUStateChangeComplete.class, DuResultCodec::readComplete, DuResultCodec::writeComplete);
  static final MessageCodec<DUStateChangeCompleteResponse> COMPLETE_RESPONSE =
      MessageCodec.empty(DUStateChangeCompleteResponse.class, new DUStateChangeCompleteResponse());
  static final MessageCodec<AutonomousDUStateChangeComplete> AUTONOMOUS =
      new MessageCodec<>(
          AutonomousDUStateChangeComplete.class,
          DuResultCodec::readAutonomous,
          DuResultCodec::writeAutonomous);
  static final MessageCodec<AutonomousDUStateChangeCompleteResponse> AUTONOMOUS_RESPONSE =
      MessageCodec.empty(
          AutonomousDUStateChangeCompleteResponse.class,
          new AutonomousDUStateChangeCompleteResponse());

  private static final String RESULTS = "Results";
  private static final String OPERATION_PERFORMED = "OperationPerformed";

  private DuResultCodec() {}

  private static DUStateChangeComplete readComplete(XmlCursor in) throws MalformedException {
    List<AutonomousDuResult> results = new ArrayList<>();
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case RESULTS -> readResults(in, results);
        case "CommandKey" -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new DUStateChangeComplete(
        results.stream().map(AutonomousDuResult::result).toList(), commandKey);
  }

  private static AutonomousDUStateChangeComplete readAutonomous(XmlCursor in)
      throws MalformedException {
    List<AutonomousDuResult> results = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case RESULTS -> readResults(in, results);
        default -> in.unexpected();
      }
    }
    return new AutonomousDUStateChangeComplete(results);
  }

  private static void readResults(XmlCursor in, List<AutonomousDuResult> to)
      throws MalformedException {
    in.countItem();
    String uuid = "";
    String ref = "";
    String version = "";
    String state = "";
    boolean resolved = false;
    String units = "";
    String startTime = "";
    String completeTime = "";
    FaultStruct fault = FaultStruct.NONE;
    String performed = "";
    boolean array = false;
    while (in.nextChild()) {
      switch (in.name()) {
        case "UUID" -> uuid = in.trimmed();
        case "DeploymentUnitRef" -> ref = in.trimmed();
        case "Version" -> version = in.trimmed();
        case "CurrentState" -> state = in.trimmed();
        case "Resolved" -> resolved = in.bool();
        case "ExecutionUnitRefList" -> units = in.trimmed();
        case "StartTime" -> startTime = in.trimmed();
        case "CompleteTime" -> completeTime = in.trimmed();
        case "Fault" -> fault = FaultStruct.read(in);
        case OPERATION_PERFORMED -> performed = in.trimmed();
        case "OpResultStruct", "AutonOpResultStruct" -> {
          array = true;
          readResults(in, to);
        }
        default -> in.unexpected();
      }
    }
    if (!array) {
      DuResult result =
          new DuResult(
              uuid,
              ref,
              version,
              state,
              resolved,
              units,
              startTime,
              completeTime,
              fault.code(),
              fault.text());
      to.add(new AutonomousDuResult(result, performed));
    }
  }

  private static void writeComplete(DUStateChangeComplete message, XmlWriter out) {
    for (DuResult result : message.results()) {
      out.start(RESULTS);
      write(result, out);
      out.end(RESULTS);
    }
    out.leaf("CommandKey", message.commandKey());
  }

  private static void writeAutonomous(AutonomousDUStateChangeComplete message, XmlWriter out) {
    for (AutonomousDuResult result : message.results()) {
      out.start(RESULTS);
      write(result.result(), out);
      out.leaf(OPERATION_PERFORMED, result.operationPerformed()).end(RESULTS);
    }
  }

  private static void write(DuResult result, XmlWriter out) {
    out.leaf("UUID", result.uuid())
        .leaf("DeploymentUnitRef", result.deploymentUnitRef())
        .leaf("Version", result.version())
        .leaf("CurrentState", result.currentState())
        .leaf("Resolved", result.resolved())
        .leaf("ExecutionUnitRefList", result.executionUnitRefList())
        .leaf("StartTime", result.startTime())
        .leaf("CompleteTime", result.completeTime());
    new FaultStruct(result.faultCode(), result.faultString()).write("Fault", out);
  }
}
