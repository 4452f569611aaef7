package org.beckon.acs.connreq.xmpp;

import java.util.Locale;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppTrouble;
import org.beckon.cwmp.xmpp.Jid;

/** Says what it means that came back over XMPP. */
final class Answers {
  private Answers() {}

  static Delivery of(XmppAnswer answer, Jid jid, Credentials login) {
    return switch (answer) {
      case XmppAnswer.Taken _ -> new Delivery.Accepted();
      case XmppAnswer.Offline _ -> unreachable(CauseCode.JID_OFFLINE, jid.toString());
      case XmppAnswer.Lost(XmppAnswer.Loss how, String detail) ->
          new Delivery.Broken(cause(how, detail));
      case XmppAnswer.Refused(String condition) -> refused(condition, jid, login);
    };
  }

  private static Cause cause(XmppAnswer.Loss how, String detail) {
    return switch (how) {
      case UNREAD -> Cause.of(CauseCode.STANZA_UNREAD);
      case BROKEN -> Cause.of(CauseCode.STANZA_BROKEN);
      case UNANSWERED -> Cause.of(CauseCode.STANZA_SILENT);
      case UNSENT -> Cause.of(CauseCode.STANZA_LOST, detail);
    };
  }

  /** Why nothing can be sent at present. */
  static Cause cause(XmppTrouble trouble) {
    return switch (trouble) {
      case XmppTrouble.NoBroker(boolean wanted) ->
          Cause.of(wanted ? CauseCode.BROKER_STOPPED : CauseCode.BROKER_OFF);
      case XmppTrouble.LoggingIn(String host) -> Cause.of(CauseCode.BROKER_LOGGING_IN, host);
      case XmppTrouble.LoggedOut(String host, OutsideTrouble why) ->
          Cause.of(CauseCode.BROKER_LOGGED_OUT, host, why.name());
    };
  }

  /** Connection-request 3.1; one client misspells a condition. */
  private static Delivery refused(String condition, Jid jid, Credentials login) {
    return switch (condition.toLowerCase(Locale.ROOT)) {
      case "not-authorized", "not-autorized" ->
          new Delivery.Refused(Cause.of(CauseCode.LOGIN_REFUSED, login.username()));
      case "service-unavailable" ->
          new Delivery.Refused(Cause.of(CauseCode.SERVICE_UNAVAILABLE, jid.toString()));
      case "item-not-found", "recipient-unavailable", "gone" ->
          unreachable(CauseCode.JID_UNKNOWN, jid.toString(), condition);
      case "remote-server-not-found", "remote-server-timeout" ->
          unreachable(CauseCode.BROKER_UNREACHED, jid.domain());
      case "feature-not-implemented" ->
          new Delivery.Refused(Cause.of(CauseCode.NOT_A_CPE, jid.toString()));
      default ->
          new Delivery.Refused(
              Cause.of(CauseCode.STANZA_REFUSED, condition.isEmpty() ? "error" : condition));
    };
  }

  private static Delivery unreachable(CauseCode code, String... details) {
    return new Delivery.Unreachable(Cause.of(code, details));
  }
}
