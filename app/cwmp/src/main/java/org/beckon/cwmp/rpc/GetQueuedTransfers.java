package org.beckon.cwmp.rpc;

/** Asks for the transfers that the ACS has ordered and that are not over (A.4.1.1). */
public record GetQueuedTransfers() implements AcsRequest<GetQueuedTransfersResponse> {}
