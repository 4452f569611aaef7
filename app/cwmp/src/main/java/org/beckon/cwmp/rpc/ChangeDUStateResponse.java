package org.beckon.cwmp.rpc;

/** The CPE has taken the order; how it went comes later (A.4.1.10). */
public record ChangeDUStateResponse() implements Response {}
