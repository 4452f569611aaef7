package org.beckon.cwmp.rpc;

/** The CPE will inform (A.4.1.2). */
public record ScheduleInformResponse() implements Response {}
