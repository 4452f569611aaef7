package org.beckon.cwmp.rpc;

/** Asks the other side for the methods that it supports (A.3.1.1); both sides can call it. */
public record GetRPCMethods()
    implements AcsRequest<GetRPCMethodsResponse>, CpeRequest<GetRPCMethodsResponse> {}
