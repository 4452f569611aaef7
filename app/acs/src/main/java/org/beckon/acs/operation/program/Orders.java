package org.beckon.acs.operation.program;

import java.time.Duration;
import java.util.List;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;

/**
 * What the answer to an order of a transfer means: Status 1 is a transfer that is still to come.
 */
final class Orders {
  /** A transfer begins within an hour after its delay (transfers 2). */
  private static final Duration SLACK = Duration.ofHours(1);

  private Orders() {}

  static List<Learned> learned(AcsRequest<?> call, Response answer) {
    if (call instanceof Download order
        && answer instanceof DownloadResponse accepted
        && accepted.status() == 1) {
      return ordered(true, order.commandKey(), order.fileType(), order.url(), order.delaySeconds());
    }
    if (call instanceof Upload order
        && answer instanceof UploadResponse accepted
        && accepted.status() == 1) {
      return ordered(
          false, order.commandKey(), order.fileType(), order.url(), order.delaySeconds());
    }
    if (call instanceof ScheduleDownload order) {
      long end = order.timeWindowList().getLast().windowEnd();
      return ordered(true, order.commandKey(), order.fileType(), order.url(), end);
    }
    return call instanceof CancelTransfer cancel
        ? List.of(new Learned.TransferCancelled(cancel.commandKey()))
        : List.of();
  }

  private static List<Learned> ordered(
      boolean download, String commandKey, String fileType, String url, long delaySeconds) {
    return List.of(
        new Learned.TransferOrdered(
            download, commandKey, fileType, url, SLACK.plusSeconds(delaySeconds)));
  }
}
