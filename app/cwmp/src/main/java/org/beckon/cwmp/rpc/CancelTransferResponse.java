package org.beckon.cwmp.rpc;

/** The transfers are cancelled; no TransferComplete follows (A.4.1.9). */
public record CancelTransferResponse() implements Response {}
