package org.beckon.cwmp.rpc;

/** The ACS has taken the result (A.3.3.3). */
public record AutonomousTransferCompleteResponse() implements Response {}
