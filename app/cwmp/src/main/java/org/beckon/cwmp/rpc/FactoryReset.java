package org.beckon.cwmp.rpc;

/** Resets the CPE to its factory state after the session (A.4.1.6). */
public record FactoryReset() implements AcsRequest<FactoryResetResponse> {}
