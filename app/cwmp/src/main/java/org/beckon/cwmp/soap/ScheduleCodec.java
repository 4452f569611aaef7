package org.beckon.cwmp.soap;

import java.util.List;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleDownloadResponse;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.ScheduleInformResponse;
import org.beckon.cwmp.rpc.TimeWindow;

/** ScheduleInform and ScheduleDownload (A.4.1.2, A.4.1.8). */
final class ScheduleCodec {
  static final MessageCodec<ScheduleInform> INFORM =
      new MessageCodec<>(
          ScheduleInform.class,
          ScheduleCodec::readInform,
          (message, out) ->
              out.leaf("DelaySeconds", message.delaySeconds())
                  .leaf("CommandKey", message.commandKey()));
  static final MessageCodec<ScheduleInformResponse> INFORM_RESPONSE =
      MessageCodec.empty(ScheduleInformResponse.class, new ScheduleInformResponse());
  static final MessageCodec<ScheduleDownload> DOWNLOAD =
      new MessageCodec<>(
          ScheduleDownload.class,
          in -> TransferOrder.read(in).toScheduleDownload(),
          ScheduleCodec::writeDownload);
  static final MessageCodec<ScheduleDownloadResponse> DOWNLOAD_RESPONSE =
      MessageCodec.empty(ScheduleDownloadResponse.class, new ScheduleDownloadResponse());

  private static final String WINDOW = "TimeWindowStruct";

  private ScheduleCodec() {}

  private static ScheduleInform readInform(XmlCursor in) throws MalformedException {
    long delaySeconds = 0;
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "DelaySeconds" -> delaySeconds = in.number();
        case "CommandKey" -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new ScheduleInform(delaySeconds, commandKey);
  }

  /** Reads the TimeWindowList that the cursor is at. */
  static void readWindows(XmlCursor in, List<TimeWindow> to) throws MalformedException {
    SoapArray.read(in, WINDOW, ScheduleCodec::readWindow, to);
  }

  private static TimeWindow readWindow(XmlCursor in) throws MalformedException {
    long start = 0;
    long end = 0;
    String mode = "";
    String message = "";
    int retries = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "WindowStart" -> start = in.number();
        case "WindowEnd" -> end = in.number();
        case "WindowMode" -> mode = in.trimmed();
        case "UserMessage" -> message = in.text();
        case "MaxRetries" -> retries = in.integer();
        default -> in.unexpected();
      }
    }
    return new TimeWindow(start, end, mode, message, retries);
  }

  private static void writeDownload(ScheduleDownload order, XmlWriter out) {
    out.leaf("CommandKey", order.commandKey())
        .leaf("FileType", order.fileType())
        .leaf("URL", order.url())
        .leaf("Username", order.username())
        .leaf("Password", order.password())
        .leaf("FileSize", order.fileSize())
        .leaf("TargetFileName", order.targetFileName());
    SoapArray.write(
        out, "TimeWindowList", WINDOW, order.timeWindowList(), ScheduleCodec::writeWindow);
  }

  private static void writeWindow(TimeWindow window, XmlWriter out) {
    out.leaf("WindowStart", window.windowStart())
        .leaf("WindowEnd", window.windowEnd())
        .leaf("WindowMode", window.windowMode())
        .leaf("UserMessage", window.userMessage())
        .leaf("MaxRetries", window.maxRetries());
  }
}
