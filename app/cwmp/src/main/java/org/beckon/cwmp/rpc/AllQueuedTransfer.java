package org.beckon.cwmp.rpc;

/**
 * A transfer in the CPE's queue, whoever wanted it: AllQueuedTransferStruct (A.4.1.7).
 *
 * @param state 1 not yet started, 2 in progress, 3 completed and waiting for TransferComplete
 * @param fileSize bytes, 0 unknown
 */
public record AllQueuedTransfer(
    String commandKey,
    int state,
    boolean isDownload,
    String fileType,
    long fileSize,
    String targetFileName) {}
