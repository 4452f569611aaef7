package org.beckon.cwmp.rpc;

/**
 * A transfer in the CPE's queue: QueuedTransferStruct (A.4.1.1).
 *
 * @param state 1 not yet started, 2 in progress, 3 completed and waiting for TransferComplete
 */
public record QueuedTransfer(String commandKey, int state) {}
