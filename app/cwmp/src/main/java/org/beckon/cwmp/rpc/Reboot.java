package org.beckon.cwmp.rpc;

/** Reboots the CPE after the session; its next Inform has M Reboot with the key (A.3.2.9). */
public record Reboot(String commandKey) implements AcsRequest<RebootResponse> {}
