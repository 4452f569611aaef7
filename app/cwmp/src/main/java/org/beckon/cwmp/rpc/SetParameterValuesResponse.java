package org.beckon.cwmp.rpc;

/** 0: applied; 1: committed but not yet applied (A.3.2.1). */
public record SetParameterValuesResponse(int status) implements Response {}
