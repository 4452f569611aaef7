package org.beckon.acs.xmpp.outside;

import org.beckon.acs.device.Credentials;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/** Asks for an account (XEP-0077). */
final class RegisterIq extends IQ {
  private final Credentials account;

  RegisterIq(Jid to, Credentials account) {
    super("query", "jabber:iq:register");
    this.account = account;
    setType(Type.set);
    setTo(to);
  }

  @Override
  protected IQChildElementXmlStringBuilder getIQChildElementBuilder(
      IQChildElementXmlStringBuilder xml) {
    xml.rightAngleBracket();
    xml.element("username", account.username());
    xml.element("password", account.password());
    return xml;
  }
}
