package org.beckon.cwmp.rpc;

/** A user has followed a link of the CPE to be kicked to the ACS (A.4.2.1). */
public record Kicked(String command, String referer, String arg, String next)
    implements CpeRequest<KickedResponse> {}
