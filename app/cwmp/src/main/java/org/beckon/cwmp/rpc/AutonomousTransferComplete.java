package org.beckon.cwmp.rpc;

/**
 * Tells of a transfer that the ACS has not ordered; faultCode 0 is success (A.3.3.3). Times as
 * sent.
 */
public record AutonomousTransferComplete(
    String announceUrl,
    String transferUrl,
    boolean isDownload,
    String fileType,
    long fileSize,
    String targetFileName,
    int faultCode,
    String faultString,
    String startTime,
    String completeTime)
    implements CpeRequest<AutonomousTransferCompleteResponse> {}
