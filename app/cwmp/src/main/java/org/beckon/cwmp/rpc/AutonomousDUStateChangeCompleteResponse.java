package org.beckon.cwmp.rpc;

/** The ACS has taken the results (A.4.2.4). */
public record AutonomousDUStateChangeCompleteResponse() implements Response {}
