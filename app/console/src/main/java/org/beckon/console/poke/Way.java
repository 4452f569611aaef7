package org.beckon.console.poke;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.server.Acs;

/**
 * A way to poke a device, as it stands.
 *
 * @param place where requests go: URL, binding or JID; empty where none is known
 * @param missing why it cannot be taken; empty when it can
 * @param last the last poke in which it was tried
 */
public record Way(
    Via via, String place, Presence presence, Optional<Cause> missing, Optional<PokeTrace> last) {

  /** All ways, in the order of {@link Via}. Never blocks. */
  public static List<Way> of(Acs acs, Device device, Instant now) {
    Map<Via, Cause> missing = acs.poker().missing(device.key());
    Map<Via, PokeTrace> past = acs.poker().ways(device.key());
    List<Way> ways = new ArrayList<>();
    for (Via via : Via.values()) {
      ways.add(
          new Way(
              via,
              place(acs, device, via),
              Presence.of(acs, device, via, now),
              Optional.ofNullable(missing.get(via)),
              Optional.ofNullable(past.get(via))));
    }
    return List.copyOf(ways);
  }

  private static String place(Acs acs, Device device, Via via) {
    return switch (via) {
      case HTTP -> acs.reach().of(device).url();
      case UDP -> acs.udpPreparation().binding(device).map(Binding::text).orElse("");
      case XMPP -> device.reported().connReqJabberId();
    };
  }
}
