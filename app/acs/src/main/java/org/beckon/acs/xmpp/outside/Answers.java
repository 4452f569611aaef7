package org.beckon.acs.xmpp.outside;

import org.beckon.acs.xmpp.XmppAnswer;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;

/** What came of a question, from what Smack throws. */
final class Answers {
  private Answers() {}

  static XmppAnswer of(Exception failure) {
    return switch (failure) {
      case XMPPErrorException error ->
          new XmppAnswer.Refused(error.getStanzaError().getCondition().toString());
      case NoResponseException _ -> new XmppAnswer.Lost("No answer came over XMPP.");
      case NotConnectedException _ ->
          new XmppAnswer.Lost("The connection to the XMPP broker broke before the answer came.");
      default -> new XmppAnswer.Lost("The request could not be sent: " + failure.getMessage());
    };
  }
}
