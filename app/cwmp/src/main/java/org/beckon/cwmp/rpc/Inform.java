package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;

/**
 * Opens every session: who calls, why, and what it wants to say first (A.3.3.1).
 *
 * @param currentTime the CPE's own clock as sent; never used for ordering (cpe-quirks 23)
 * @param retryCount failed attempts since the last good session; 0 when it cannot be read
 */
public record Inform(
    DeviceId deviceId,
    List<Event> event,
    int maxEnvelopes,
    String currentTime,
    int retryCount,
    List<ParameterValue> parameterList)
    implements CpeRequest<InformResponse> {
  public Inform {
    event = List.copyOf(event);
    parameterList = List.copyOf(parameterList);
  }

  /** Whether one of the events has this code. */
  public boolean has(String eventCode) {
    return event.stream().anyMatch(one -> one.is(eventCode));
  }
}
