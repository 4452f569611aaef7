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

  /**
   * It could not be sent, or nothing came back.
   *
   * @param detail what our side's software said; may be empty
   */
  record Lost(Loss how, String detail) implements XmppAnswer {}

  /** How a request is lost. */
  enum Loss {
    /** The device does not read what it is sent. */
    UNREAD,
    /** The connection broke before an answer came. */
    BROKEN,
    /** Nothing came back. */
    UNANSWERED,
    /** It could not be sent. */
    UNSENT
  }
}
