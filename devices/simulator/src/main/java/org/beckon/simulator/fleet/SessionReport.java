package org.beckon.simulator.fleet;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.event.Event;

/**
 * How a session of a device went.
 *
 * @param events those of its Inform
 * @param accepted whether the ACS accepted the Inform
 * @param failure why the session failed, empty when it ended well
 */
public record SessionReport(List<Event> events, boolean accepted, Optional<String> failure) {
  public SessionReport {
    events = List.copyOf(events);
  }
}
