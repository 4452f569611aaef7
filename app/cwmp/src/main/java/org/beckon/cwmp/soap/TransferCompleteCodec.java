package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;

/** TransferComplete and its response (A.3.3.2). */
final class TransferCompleteCodec {
  static final MessageCodec<TransferComplete> REQUEST =
      new MessageCodec<>(
          TransferComplete.class, TransferCompleteCodec::read, TransferCompleteCodec::write);
  static final MessageCodec<TransferCompleteResponse> RESPONSE =
      MessageCodec.empty(TransferCompleteResponse.class, new TransferCompleteResponse());

  private record FaultStruct(int code, String text) {}

  private TransferCompleteCodec() {}

  private static TransferComplete read(XmlCursor in) throws MalformedException {
    String commandKey = "";
    FaultStruct fault = new FaultStruct(0, "");
    String startTime = "";
    String completeTime = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "CommandKey" -> commandKey = in.trimmed();
        case "FaultStruct" -> fault = readFault(in);
        case "StartTime" -> startTime = in.trimmed();
        case "CompleteTime" -> completeTime = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new TransferComplete(commandKey, fault.code, fault.text, startTime, completeTime);
  }

  private static FaultStruct readFault(XmlCursor in) throws MalformedException {
    int code = 0;
    String text = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "FaultCode" -> code = in.integer();
        case "FaultString" -> text = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new FaultStruct(code, text);
  }

  private static void write(TransferComplete message, XmlWriter out) {
    out.leaf("CommandKey", message.commandKey())
        .start("FaultStruct")
        .leaf("FaultCode", message.faultCode())
        .leaf("FaultString", message.faultString())
        .end("FaultStruct")
        .leaf("StartTime", message.startTime())
        .leaf("CompleteTime", message.completeTime());
  }
}
