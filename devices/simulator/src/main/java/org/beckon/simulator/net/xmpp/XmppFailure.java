package org.beckon.simulator.net.xmpp;

/** Why there is no XMPP connection; with the word for XMPP.Connection.{i}.Status. */
final class XmppFailure extends Exception {
  private final String status;

  XmppFailure(String status, String message) {
    super(message);
    this.status = status;
  }

  /** One of the values of Status. */
  String status() {
    return status;
  }

  static XmppFailure misconfigured(String message) {
    return new XmppFailure("Error_Misconfigured", message);
  }

  static XmppFailure notLoggedIn(String message) {
    return new XmppFailure("Error_AuthenticationFailure", message);
  }
}
