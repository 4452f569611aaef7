package org.beckon.cwmp.rpc;

/** The CPE will reboot (A.3.2.9). */
public record RebootResponse() implements Response {}
