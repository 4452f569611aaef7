package org.beckon.cwmp.rpc;

/** The CPE has taken the order (A.4.1.8). */
public record ScheduleDownloadResponse() implements Response {}
