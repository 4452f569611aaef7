package org.beckon.cwmp.rpc;

/** Tells how an ordered transfer ended; faultCode 0 is success (A.3.3.2). Times as sent. */
public record TransferComplete(
    String commandKey, int faultCode, String faultString, String startTime, String completeTime)
    implements CpeRequest<TransferCompleteResponse> {}
