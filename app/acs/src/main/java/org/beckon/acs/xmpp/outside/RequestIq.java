package org.beckon.acs.xmpp.outside;

import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Xmlns;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/** A connection request (TR-069 Annex K). */
final class RequestIq extends IQ {
  private final ConnectionRequestStanza request;

  RequestIq(Jid to, ConnectionRequestStanza request) {
    super("connectionRequest", Xmlns.CONNECTION_REQUEST);
    this.request = request;
    setType(Type.get);
    setTo(to);
  }

  @Override
  protected IQChildElementXmlStringBuilder getIQChildElementBuilder(
      IQChildElementXmlStringBuilder xml) {
    xml.rightAngleBracket();
    xml.element("username", request.username());
    xml.element("password", request.password());
    return xml;
  }
}
