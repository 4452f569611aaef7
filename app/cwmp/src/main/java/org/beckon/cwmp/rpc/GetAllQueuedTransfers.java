package org.beckon.cwmp.rpc;

/** Asks for all transfers, also those that the ACS has not ordered (A.4.1.7). */
public record GetAllQueuedTransfers() implements AcsRequest<GetAllQueuedTransfersResponse> {}
