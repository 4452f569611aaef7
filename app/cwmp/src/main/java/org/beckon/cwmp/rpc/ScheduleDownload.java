package org.beckon.cwmp.rpc;

import java.util.List;

/**
 * Orders the CPE to fetch a file within one of one or two time windows (A.4.1.8); fileSize 0 is
 * unknown. TransferComplete always follows.
 */
public record ScheduleDownload(
    String commandKey,
    String fileType,
    String url,
    String username,
    String password,
    long fileSize,
    String targetFileName,
    List<TimeWindow> timeWindowList)
    implements AcsRequest<ScheduleDownloadResponse> {
  public ScheduleDownload {
    timeWindowList = List.copyOf(timeWindowList);
  }
}
