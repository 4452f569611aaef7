package org.beckon.cwmp.rpc;

/** The attributes were changed (A.3.2.4). */
public record SetParameterAttributesResponse() implements Response {}
