package org.beckon.cwmp.rpc;

/** 0: done and applied; 1: under way, TransferComplete follows (A.3.2.8). Times as sent. */
public record DownloadResponse(int status, String startTime, String completeTime)
    implements Response {}
