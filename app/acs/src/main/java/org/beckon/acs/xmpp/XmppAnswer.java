package org.beckon.acs.xmpp;

/** What came back to a connection request over XMPP. */
public sealed interface XmppAnswer {

  /** The device took it. */
  record Taken() implements XmppAnswer {}

  /**
   * The device, or a broker on the way, refused.
   *
   * @param condition of RFC 6120 8.3.3, or what the other side wrote instead of one; may be empty
   */
  record Refused(String condition) implements XmppAnswer {}

  /** The device is not connected to our broker. */
  record Offline() implements XmppAnswer {}

  /** It could not be sent, or the connection broke; in words. */
  record Lost(String reason) implements XmppAnswer {}
}
