package org.beckon.cwmp.rpc;

/** The ACS has taken the result (A.3.3.2). */
public record TransferCompleteResponse() implements Response {}
