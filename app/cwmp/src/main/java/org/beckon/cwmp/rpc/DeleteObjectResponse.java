package org.beckon.cwmp.rpc;

/** 0: deleted; 1: deleted but not yet applied (A.3.2.7). */
public record DeleteObjectResponse(int status) implements Response {}
