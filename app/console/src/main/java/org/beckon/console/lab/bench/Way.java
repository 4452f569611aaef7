package org.beckon.console.lab.bench;

import java.util.Locale;
import org.beckon.acs.connreq.Via;

/** A kind of connection request, as the published study tells them apart. */
public enum Way {
  /** By HTTP, server and device in one address space. */
  HTTP(Via.HTTP),
  /** By HTTP to a port of a gateway, which forwards it to the device. */
  FORWARDED(Via.HTTP),
  /** By UDP through the NAT binding that STUN holds open. */
  UDP(Via.UDP),
  /** By a stanza over XMPP. */
  XMPP(Via.XMPP);

  private final Via via;

  Way(Via via) {
    this.via = via;
  }

  /** What carries it. */
  public Via via() {
    return via;
  }

  /** The word of the command line: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
