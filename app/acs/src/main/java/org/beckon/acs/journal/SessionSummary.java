package org.beckon.acs.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.cwmp.event.Event;

/**
 * A session in one line.
 *
 * @param device empty when the caller could not be identified
 * @param rpcs names of the methods called, in order, by either side
 * @param bytesIn bytes of HTTP bodies from the device
 * @param bytesOut bytes of HTTP bodies to the device
 * @param notes what was odd, in words
 */
public record SessionSummary(
    SessionId id,
    Optional<DeviceKey> device,
    String address,
    Instant start,
    Duration length,
    List<Event> events,
    List<String> rpcs,
    long bytesIn,
    long bytesOut,
    SessionOutcome outcome,
    String reason,
    List<String> notes) {
  public SessionSummary {
    events = List.copyOf(events);
    rpcs = List.copyOf(rpcs);
    notes = List.copyOf(notes);
  }
}
