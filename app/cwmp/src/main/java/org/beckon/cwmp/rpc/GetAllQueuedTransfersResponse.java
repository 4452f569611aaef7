package org.beckon.cwmp.rpc;

import java.util.List;

/** The transfers in the queue (A.4.1.7). */
public record GetAllQueuedTransfersResponse(List<AllQueuedTransfer> transferList)
    implements Response {
  public GetAllQueuedTransfersResponse {
    transferList = List.copyOf(transferList);
  }
}
