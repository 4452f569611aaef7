package org.beckon.acs.connreq;

import java.util.Locale;

/** A way to carry a connection request. */
public enum Via {
  /** GET on the ConnectionRequestURL (TR-069 3.2.2). */
  HTTP,
  /** A datagram through the NAT binding that STUN holds open (TR-069 Annex G). */
  UDP,
  /** A stanza to the device's JID (TR-069 Annex K). */
  XMPP;

  /** The word of the command line and the API: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
