package org.beckon.cwmp.rpc;

/** Where the user's browser goes on (A.4.2.1). */
public record KickedResponse(String nextUrl) implements Response {}
