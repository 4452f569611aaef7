package org.beckon.acs.xmpp.outside;

import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppAnswer.Loss;
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
      case NoResponseException _ -> new XmppAnswer.Lost(Loss.UNANSWERED, "");
      case NotConnectedException _ -> new XmppAnswer.Lost(Loss.BROKEN, "");
      default -> new XmppAnswer.Lost(Loss.UNSENT, String.valueOf(failure.getMessage()));
    };
  }
}
