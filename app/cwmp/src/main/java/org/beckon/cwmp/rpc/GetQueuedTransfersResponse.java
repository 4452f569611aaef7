package org.beckon.cwmp.rpc;

import java.util.List;

/** The transfers in the queue (A.4.1.1). */
public record GetQueuedTransfersResponse(List<QueuedTransfer> transferList) implements Response {
  public GetQueuedTransfersResponse {
    transferList = List.copyOf(transferList);
  }
}
