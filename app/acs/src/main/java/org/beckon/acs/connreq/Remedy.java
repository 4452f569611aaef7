package org.beckon.acs.connreq;

import java.util.Locale;

/** What a person can do at once about a {@link Cause}; a window offers it as a button. */
public enum Remedy {
  /** Nothing but to wait, or to look at the device itself. */
  NONE,
  /** Poke once more. */
  AGAIN,
  /** Look at the device's settings for connection requests, and set its login anew. */
  SETTINGS,
  /** Set the device up for requests by UDP. */
  PREPARE_UDP,
  /** Set the device up for requests over XMPP. */
  PREPARE_XMPP,
  /** Look at this server's own services. */
  SERVER;

  /** The word of the API: lower case, with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
