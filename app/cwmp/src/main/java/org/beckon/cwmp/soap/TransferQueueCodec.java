package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.AllQueuedTransfer;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.CancelTransferResponse;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetAllQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetQueuedTransfersResponse;
import org.beckon.cwmp.rpc.QueuedTransfer;

/** GetQueuedTransfers, GetAllQueuedTransfers, CancelTransfer (A.4.1.1, A.4.1.7, A.4.1.9). */
final class TransferQueueCodec {
  private static final String LIST = "TransferList";
  private static final String ONE = "QueuedTransferStruct";
  private static final String ONE_OF_ALL = "AllQueuedTransferStruct";
  private static final String COMMAND_KEY = "CommandKey";

  static final MessageCodec<GetQueuedTransfers> GET =
      MessageCodec.empty(GetQueuedTransfers.class, new GetQueuedTransfers());
  static final MessageCodec<GetQueuedTransfersResponse> GET_RESPONSE =
      new MessageCodec<>(
          GetQueuedTransfersResponse.class,
          in -> new GetQueuedTransfersResponse(readList(in, ONE, TransferQueueCodec::read)),
          (message, out) ->
              SoapArray.write(out, LIST, ONE, message.transferList(), TransferQueueCodec::write));
  static final MessageCodec<GetAllQueuedTransfers> GET_ALL =
      MessageCodec.empty(GetAllQueuedTransfers.class, new GetAllQueuedTransfers());
  static final MessageCodec<GetAllQueuedTransfersResponse> GET_ALL_RESPONSE =
      new MessageCodec<>(
          GetAllQueuedTransfersResponse.class,
          in ->
              new GetAllQueuedTransfersResponse(
                  readList(in, ONE_OF_ALL, TransferQueueCodec::readOfAll)),
          (message, out) ->
              SoapArray.write(
                  out, LIST, ONE_OF_ALL, message.transferList(), TransferQueueCodec::writeOfAll));
  static final MessageCodec<CancelTransfer> CANCEL =
      new MessageCodec<>(
          CancelTransfer.class,
          TransferQueueCodec::readCancel,
          (message, out) -> out.leaf(COMMAND_KEY, message.commandKey()));
  static final MessageCodec<CancelTransferResponse> CANCEL_RESPONSE =
      MessageCodec.empty(CancelTransferResponse.class, new CancelTransferResponse());

  private TransferQueueCodec() {}

  private static <T> List<T> readList(XmlCursor in, String struct, MessageCodec.Reads<T> entry)
      throws MalformedException {
    List<T> transfers = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case LIST -> SoapArray.read(in, struct, entry, transfers);
        default -> in.unexpected();
      }
    }
    return transfers;
  }

  private static QueuedTransfer read(XmlCursor in) throws MalformedException {
    String commandKey = "";
    int state = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case COMMAND_KEY -> commandKey = in.trimmed();
        case "State" -> state = in.integer();
        default -> in.unexpected();
      }
    }
    return new QueuedTransfer(commandKey, state);
  }

  private static void write(QueuedTransfer transfer, XmlWriter out) {
    out.leaf(COMMAND_KEY, transfer.commandKey()).leaf("State", transfer.state());
  }

  private static AllQueuedTransfer readOfAll(XmlCursor in) throws MalformedException {
    String commandKey = "";
    int state = 0;
    boolean isDownload = false;
    String fileType = "";
    long fileSize = 0;
    String targetFileName = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case COMMAND_KEY -> commandKey = in.trimmed();
        case "State" -> state = in.integer();
        case "IsDownload" -> isDownload = in.bool();
        case "FileType" -> fileType = in.trimmed();
        case "FileSize" -> fileSize = in.number();
        case "TargetFileName" -> targetFileName = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new AllQueuedTransfer(commandKey, state, isDownload, fileType, fileSize, targetFileName);
  }

  private static void writeOfAll(AllQueuedTransfer transfer, XmlWriter out) {
    out.leaf(COMMAND_KEY, transfer.commandKey())
        .leaf("State", transfer.state())
        .leaf("IsDownload", transfer.isDownload())
        .leaf("FileType", transfer.fileType())
        .leaf("FileSize", transfer.fileSize())
        .leaf("TargetFileName", transfer.targetFileName());
  }

  private static CancelTransfer readCancel(XmlCursor in) throws MalformedException {
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case COMMAND_KEY -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new CancelTransfer(commandKey);
  }
}
