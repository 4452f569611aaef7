package org.beckon.acs.device;

import java.time.Instant;
import java.util.List;
import org.beckon.cwmp.event.Event;

/**
 * When and how a device calls.
 *
 * @param first first Inform ever seen
 * @param last latest Inform, by the server's clock
 * @param lastEvents the events of that Inform
 * @param address remote address of that Inform, an IP literal
 * @param namespace namespace URI that the device's messages use
 * @param cwmpVersion version of CWMP that is spoken with it, {@code 1.0} to {@code 1.4}; empty when
 *     not known
 */
public record Contact(
    Instant first,
    Instant last,
    List<Event> lastEvents,
    String address,
    String namespace,
    String cwmpVersion) {
  public Contact {
    lastEvents = List.copyOf(lastEvents);
  }
}
