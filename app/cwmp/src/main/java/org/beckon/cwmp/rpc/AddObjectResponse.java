package org.beckon.cwmp.rpc;

/** The new instance; status 0: created, 1: created but not yet applied (A.3.2.6). */
public record AddObjectResponse(int instanceNumber, int status) implements Response {}
