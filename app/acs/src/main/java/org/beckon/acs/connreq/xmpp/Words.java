package org.beckon.acs.connreq.xmpp;

import java.time.Duration;
import java.util.Locale;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.Jid;

/** What came back over XMPP, in words for people. */
final class Words {
  static final String SET_UP = "Set XMPP up for the device, and wait until it has connected.";

  private Words() {}

  /** For the step; without secrets. */
  static String detail(XmppAnswer answer) {
    return switch (answer) {
      case XmppAnswer.Taken _ -> "accepted";
      case XmppAnswer.Refused(String condition) -> condition.isEmpty() ? "error" : condition;
      case XmppAnswer.Offline _ -> "offline";
      case XmppAnswer.Lost _ -> "lost";
    };
  }

  static Delivery of(XmppAnswer answer, Jid jid, Credentials login) {
    return switch (answer) {
      case XmppAnswer.Taken _ -> new Delivery.Accepted();
      case XmppAnswer.Offline _ ->
          new Delivery.Unreachable(
              "The device is not connected to the XMPP broker: " + jid + " is offline.",
              "It connects again by itself when it can; check its network, and its XMPP settings"
                  + " at the next Inform.");
      case XmppAnswer.Lost(String reason) ->
          new Delivery.Broken(reason, "Try again when it is connected again.");
      case XmppAnswer.Refused(String condition) -> refused(condition, jid, login);
    };
  }

  /** Connection-request 3.1; one client misspells a condition. */
  private static Delivery refused(String condition, Jid jid, Credentials login) {
    return switch (condition.toLowerCase(Locale.ROOT)) {
      case "not-authorized", "not-autorized" ->
          new Delivery.Refused(
              "The device refused the login as " + login.username() + ".",
              "The password on the device is another one: set ConnectionRequestUsername and"
                  + " ConnectionRequestPassword anew; it takes effect at the next Inform.");
      case "service-unavailable" ->
          new Delivery.Refused(
              "The device or the broker said that the service is not available.",
              "Either "
                  + jid
                  + " is offline, or the device takes no requests from this server"
                  + " (ConnReqAllowedJabberIDs), or it is asked too often.");
      case "item-not-found", "recipient-unavailable", "gone" ->
          new Delivery.Unreachable(
              "The broker does not know " + jid + " (" + condition + ").",
              "The device has another address by now, or is offline; the next Inform tells.");
      case "remote-server-not-found", "remote-server-timeout" ->
          new Delivery.Unreachable(
              "The broker cannot reach the device's broker " + jid.domain() + ".",
              "Use one broker for both, or let the two reach each other.");
      case "feature-not-implemented" ->
          new Delivery.Refused(
              "What is connected as " + jid + " knows no connection requests.",
              "Something else may use the device's account.");
      default ->
          new Delivery.Refused(
              "The device refused the request over XMPP"
                  + (condition.isEmpty() ? "." : " (" + condition + ")."),
              "Look at the device's own log.");
    };
  }

  /** It may have been taken all the same. */
  static Delivery silent(Jid jid, Duration patience) {
    return new Delivery.Broken(
        "No answer came from " + jid + " within " + patience.toSeconds() + " s.",
        "The device may be about to be found offline; try again in a minute.");
  }
}
