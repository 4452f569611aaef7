package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;

/** Orders to transfer a file: Download and Upload (A.3.2.8, A.4.1.5). */
final class TransferOrderCodec {
  static final MessageCodec<Download> DOWNLOAD =
      new MessageCodec<>(
          Download.class,
          in -> TransferOrder.read(in).toDownload(),
          TransferOrderCodec::writeDownload);
  static final MessageCodec<DownloadResponse> DOWNLOAD_RESPONSE =
      new MessageCodec<>(
          DownloadResponse.class,
          in -> readResponse(in, DownloadResponse::new),
          (message, out) ->
              writeResponse(message.status(), message.startTime(), message.completeTime(), out));
  static final MessageCodec<Upload> UPLOAD =
      new MessageCodec<>(
          Upload.class, in -> TransferOrder.read(in).toUpload(), TransferOrderCodec::writeUpload);
  static final MessageCodec<UploadResponse> UPLOAD_RESPONSE =
      new MessageCodec<>(
          UploadResponse.class,
          in -> readResponse(in, UploadResponse::new),
          (message, out) ->
              writeResponse(message.status(), message.startTime(), message.completeTime(), out));

  @FunctionalInterface
  private interface MakeResponse<M> {
    M make(int status, String startTime, String completeTime);
  }

  private TransferOrderCodec() {}

  private static void writeDownload(Download download, XmlWriter out) {
    out.leaf("CommandKey", download.commandKey())
        .leaf("FileType", download.fileType())
        .leaf("URL", download.url())
        .leaf("Username", download.username())
        .leaf("Password", download.password())
        .leaf("FileSize", download.fileSize())
        .leaf("TargetFileName", download.targetFileName())
        .leaf("DelaySeconds", download.delaySeconds())
        .leaf("SuccessURL", download.successUrl())
        .leaf("FailureURL", download.failureUrl());
  }

  private static void writeUpload(Upload upload, XmlWriter out) {
    out.leaf("CommandKey", upload.commandKey())
        .leaf("FileType", upload.fileType())
        .leaf("URL", upload.url())
        .leaf("Username", upload.username())
        .leaf("Password", upload.password())
        .leaf("DelaySeconds", upload.delaySeconds());
  }

  private static <M> M readResponse(XmlCursor in, MakeResponse<M> make) throws MalformedException {
    int status = 0;
    String startTime = "";
    String completeTime = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case Status.ELEMENT -> status = Status.read(in);
        case "StartTime" -> startTime = in.trimmed();
        case "CompleteTime" -> completeTime = in.trimmed();
        default -> in.unexpected();
      }
    }
    return make.make(status, startTime, completeTime);
  }

  private static void writeResponse(
      int status, String startTime, String completeTime, XmlWriter out) {
    out.leaf(Status.ELEMENT, status)
        .leaf("StartTime", startTime)
        .leaf("CompleteTime", completeTime);
  }
}
