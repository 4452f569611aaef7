package org.beckon.profiles.inform;

/** The groups of Inform settings, in the order in which they are shown. */
public enum InformGroup {
  ACS,
  PERIODIC_INFORM,
  CONNECTION_REQUEST,
  STUN,
  XMPP,
  UPGRADES
}
