package org.beckon.console.panel.devices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.server.Acs;
import org.beckon.console.poke.Presence;

/** A way to poke a device: how the last poke by it went, and whether it is open right now. */
record WayBadge(Via via, PokeBadge poke, Presence presence) {

  /** The ways that the device has, in the order of {@link Via}. Never blocks. */
  static List<WayBadge> of(Acs acs, Device device, Instant now) {
    Map<Via, Cause> missing = acs.poker().missing(device.key());
    Map<Via, PokeTrace> past = acs.poker().ways(device.key());
    List<WayBadge> badges = new ArrayList<>();
    for (Via via : Via.values()) {
      if (!missing.containsKey(via)) {
        PokeBadge poke = PokeBadge.of(via, past.get(via));
        badges.add(new WayBadge(via, poke, Presence.of(acs, device, via, now)));
      }
    }
    return List.copyOf(badges);
  }

  /** Whether a way can close without an event: a binding whose keep-alives stay away. */
  static boolean canFade(List<WayBadge> badges) {
    return badges.stream()
        .anyMatch(badge -> badge.via() == Via.UDP && badge.presence() != Presence.UNKNOWN);
  }

  /** For sorting rows: the fastest way counts. */
  static long rank(List<WayBadge> badges) {
    return badges.stream().mapToLong(badge -> badge.poke().rank()).min().orElse(Long.MAX_VALUE);
  }
}
