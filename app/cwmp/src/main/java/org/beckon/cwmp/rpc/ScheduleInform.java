package org.beckon.cwmp.rpc;

/** Asks for an Inform in delaySeconds, at least 1, from receipt (A.4.1.2). */
public record ScheduleInform(long delaySeconds, String commandKey)
    implements AcsRequest<ScheduleInformResponse> {}
