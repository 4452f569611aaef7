package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Locale;
import org.beckon.acs.connreq.Via;
import org.beckon.console.poke.Presence;

/** What devices can be chosen by beside their state: whether a way to them is open now. */
enum Reach {
  UDP_LIVE(Via.UDP, Presence.ONLINE),
  UDP_GONE(Via.UDP, Presence.OFFLINE),
  XMPP_ONLINE(Via.XMPP, Presence.ONLINE),
  XMPP_OFFLINE(Via.XMPP, Presence.OFFLINE);

  private final Via via;
  private final Presence presence;

  Reach(Via via, Presence presence) {
    this.via = via;
    this.presence = presence;
  }

  /** Whether it is so. */
  boolean fits(List<WayBadge> ways) {
    return ways.stream().anyMatch(way -> way.via() == via && way.presence() == presence);
  }

  /** A stable id for style and tests. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
