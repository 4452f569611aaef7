package org.beckon.acs.xmpp.outside;

import org.beckon.cwmp.xmpp.Xmlns;
import org.jivesoftware.smack.packet.SimpleIQ;
import org.jxmpp.jid.Jid;

/** A ping (XEP-0199). */
final class PingIq extends SimpleIQ {
  static final String NAME = "ping";

  /** To an address. */
  PingIq(Jid to) {
    super(NAME, Xmlns.PING);
    setType(Type.get);
    setTo(to);
  }
}
