package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.AutonomousTransferCompleteResponse;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;

/** TransferComplete and AutonomousTransferComplete (A.3.3.2, A.3.3.3). */
final class TransferCompleteCodec {
  static final MessageCodec<TransferComplete> REQUEST =
      new MessageCodec<>(
          TransferComplete.class, TransferCompleteCodec::read, TransferCompleteCodec::write);
  static final MessageCodec<TransferCompleteResponse> RESPONSE =
      MessageCodec.empty(TransferCompleteResponse.class, new TransferCompleteResponse());
  static final MessageCodec<AutonomousTransferComplete> AUTONOMOUS =
      new MessageCodec<>(
          AutonomousTransferComplete.class,
          TransferCompleteCodec::readAutonomous,
          TransferCompleteCodec::writeAutonomous);
  static final MessageCodec<AutonomousTransferCompleteResponse> AUTONOMOUS_RESPONSE =
      MessageCodec.empty(
          AutonomousTransferCompleteResponse.class, new AutonomousTransferCompleteResponse());

  private static final String FAULT_STRUCT = "FaultStruct";

  private TransferCompleteCodec() {}

  private static TransferComplete read(XmlCursor in) throws MalformedException {
    String commandKey = "";
    FaultStruct fault = FaultStruct.NONE;
    String startTime = "";
    String completeTime = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "CommandKey" -> commandKey = in.trimmed();
        case FAULT_STRUCT -> fault = FaultStruct.read(in);
        case "StartTime" -> startTime = in.trimmed();
        case "CompleteTime" -> completeTime = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new TransferComplete(commandKey, fault.code(), fault.text(), startTime, completeTime);
  }

  private static void write(TransferComplete message, XmlWriter out) {
    out.leaf("CommandKey", message.commandKey());
    new FaultStruct(message.faultCode(), message.faultString()).write(FAULT_STRUCT, out);
    out.leaf("StartTime", message.startTime()).leaf("CompleteTime", message.completeTime());
  }

  private static AutonomousTransferComplete readAutonomous(XmlCursor in) throws MalformedException {
    String announceUrl = "";
    String transferUrl = "";
    boolean isDownload = false;
    String fileType = "";
    long fileSize = 0;
    String targetFileName = "";
    FaultStruct fault = FaultStruct.NONE;
    String startTime = "";
    String completeTime = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "AnnounceURL" -> announceUrl = in.trimmed();
        case "TransferURL" -> transferUrl = in.trimmed();
        case "IsDownload" -> isDownload = in.bool();
        case "FileType" -> fileType = in.trimmed();
        case "FileSize" -> fileSize = in.number();
        case "TargetFileName" -> targetFileName = in.trimmed();
        case FAULT_STRUCT -> fault = FaultStruct.read(in);
        case "StartTime" -> startTime = in.trimmed();
        case "CompleteTime" -> completeTime = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new AutonomousTransferComplete(
        announceUrl,
        transferUrl,
        isDownload,
        fileType,
        fileSize,
        targetFileName,
        fault.code(),
        fault.text(),
        startTime,
        completeTime);
  }

  private static void writeAutonomous(AutonomousTransferComplete message, XmlWriter out) {
    out.leaf("AnnounceURL", message.announceUrl())
        .leaf("TransferURL", message.transferUrl())
        .leaf("IsDownload", message.isDownload())
        .leaf("FileType", message.fileType())
        .leaf("FileSize", message.fileSize())
        .leaf("TargetFileName", message.targetFileName());
    new FaultStruct(message.faultCode(), message.faultString()).write(FAULT_STRUCT, out);
    out.leaf("StartTime", message.startTime()).leaf("CompleteTime", message.completeTime());
  }
}
