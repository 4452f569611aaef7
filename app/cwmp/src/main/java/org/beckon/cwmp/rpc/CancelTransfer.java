package org.beckon.cwmp.rpc;

/** Takes back the transfers with this key (A.4.1.9). */
public record CancelTransfer(String commandKey) implements AcsRequest<CancelTransferResponse> {}
