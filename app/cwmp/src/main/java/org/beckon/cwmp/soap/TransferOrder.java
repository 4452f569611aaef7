package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.rpc.Upload;

/** Gathers the arguments of Download, Upload and ScheduleDownload, which share most of theirs. */
final class TransferOrder {
  private String commandKey = "";
  private String fileType = "";
  private String url = "";
  private String username = "";
  private String password = "";
  private long fileSize;
  private String targetFileName = "";
  private long delaySeconds;
  private String successUrl = "";
  private String failureUrl = "";
  private final List<TimeWindow> timeWindowList = new ArrayList<>(2);

  private TransferOrder() {}

  static TransferOrder read(XmlCursor in) throws MalformedException {
    TransferOrder order = new TransferOrder();
    while (in.nextChild()) {
      order.readArgument(in);
    }
    return order;
  }

  private void readArgument(XmlCursor in) throws MalformedException {
    switch (in.name()) {
      case "CommandKey" -> commandKey = in.trimmed();
      case "FileType" -> fileType = in.trimmed();
      case "URL" -> url = in.trimmed();
      case "Username" -> username = in.text();
      case "Password" -> password = in.text();
      case "FileSize" -> fileSize = in.number();
      case "TargetFileName" -> targetFileName = in.trimmed();
      case "DelaySeconds" -> delaySeconds = in.number();
      case "SuccessURL" -> successUrl = in.trimmed();
      case "FailureURL" -> failureUrl = in.trimmed();
      case "TimeWindowList" -> ScheduleCodec.readWindows(in, timeWindowList);
      default -> in.unexpected();
    }
  }

  Download toDownload() {
    return new Download(
        commandKey,
        fileType,
        url,
        username,
        password,
        fileSize,
        targetFileName,
        delaySeconds,
        successUrl,
        failureUrl);
  }

  ScheduleDownload toScheduleDownload() {
    return new ScheduleDownload(
        commandKey, fileType, url, username, password, fileSize, targetFileName, timeWindowList);
  }

  Upload toUpload() {
    return new Upload(commandKey, fileType, url, username, password, delaySeconds);
  }
}
