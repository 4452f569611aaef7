package org.beckon.acs.xmpp;

/** Why nothing can be sent over XMPP at present. */
public sealed interface XmppTrouble {

  /**
   * There is no broker.
   *
   * @param wanted whether our own one should run
   */
  record NoBroker(boolean wanted) implements XmppTrouble {}

  /** This server is about to log in to the outside broker. */
  record LoggingIn(String host) implements XmppTrouble {}

  /** This server is not logged in to the outside broker. */
  record LoggedOut(String host, OutsideTrouble trouble) implements XmppTrouble {}
}
