package org.beckon.cwmp.rpc;

/** Opens the session from the ACS side; maxEnvelopes is always 1 (A.3.3.1). */
public record InformResponse(int maxEnvelopes) implements Response {}
