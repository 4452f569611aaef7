package org.beckon.cwmp.rpc;

/** The CPE will reset itself (A.4.1.6). */
public record FactoryResetResponse() implements Response {}
