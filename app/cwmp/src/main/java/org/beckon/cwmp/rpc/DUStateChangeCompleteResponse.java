package org.beckon.cwmp.rpc;

/** The ACS has taken the results (A.4.2.3). */
public record DUStateChangeCompleteResponse() implements Response {}
