package org.beckon.cwmp.rpc;

/** 0: done; 1: under way, TransferComplete follows (A.4.1.5). Times as sent. */
public record UploadResponse(int status, String startTime, String completeTime)
    implements Response {}
