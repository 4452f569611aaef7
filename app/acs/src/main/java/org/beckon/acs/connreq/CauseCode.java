package org.beckon.acs.connreq;

import static org.beckon.acs.connreq.Remedy.AGAIN;
import static org.beckon.acs.connreq.Remedy.NONE;
import static org.beckon.acs.connreq.Remedy.PREPARE_UDP;
import static org.beckon.acs.connreq.Remedy.PREPARE_XMPP;
import static org.beckon.acs.connreq.Remedy.SERVER;
import static org.beckon.acs.connreq.Remedy.SETTINGS;

import java.util.List;
import java.util.Locale;
import org.beckon.acs.xmpp.OutsideTrouble;

/**
 * All reasons why a connection request can come to nothing, each with its English words: what
 * happened and what to try next. {@code {0}} and so on stand for the details; the one called
 * trouble is the name of an {@link OutsideTrouble}. A name in use is never changed, as stored pokes
 * have it.
 */
public enum CauseCode {
  /** No address to call. */
  URL_MISSING(
      NONE,
      "The device has not told a ConnectionRequestURL.",
      "Wait for its next Inform, or restart the device so that it reports it anew."),
  /** No address that can be called. */
  URL_UNUSABLE(
      NONE,
      "The device's ConnectionRequestURL cannot be used: {0}; it must be http://host:port/path.",
      "Wait for its next Inform, or restart the device so that it reports it anew.",
      "url"),
  /** The URL has a name that no one knows. */
  NAME_UNKNOWN(
      NONE,
      "The name {0} of the ConnectionRequestURL cannot be resolved.",
      "The device should report an IP address; check its settings.",
      "host"),
  /** It points where a device has no business to point (cpe-quirks 34). */
  TARGET_FORBIDDEN(
      NONE,
      "The device says that requests are to go to {0}, which is not where it called from ({1})"
          + " but inside this network.",
      "No request was sent. Look whether the device is what it says; its next Inform brings its"
          + " address anew.",
      "target",
      "caller"),
  /** No answer to a connection attempt, nor a refusal. */
  SILENT(
      NONE,
      "{0} does not answer.",
      "The device is off, or it stands behind a router (NAT) that lets nothing in.",
      "place"),
  /** The same where the device is known to call through a router. */
  BEHIND_NAT(
      PREPARE_UDP,
      "{0} cannot be reached from here: the device called from {1}, so a router (NAT) stands"
          + " between, and it lets nothing in.",
      "Prepare the device for UDP or XMPP, or forward a port of the router to it.",
      "place",
      "caller"),
  /** The network knows no way there. */
  NO_ROUTE(
      NONE,
      "There is no route to {0}.",
      "The device is off, or its address lies in another network.",
      "place"),
  /** The port is closed. */
  CONNECTION_REFUSED(
      AGAIN,
      "Nothing listens at {0} (connection refused).",
      "The device is restarting, or a router between does not forward the port.",
      "place"),
  /** Something else kept the connection from being made. */
  NOT_REACHED(
      NONE,
      "{0} cannot be reached: {1}",
      "Check that the device is on and in a network that this computer reaches.",
      "place",
      "reason"),
  /** Connected, and then nothing. */
  NO_ANSWER(
      AGAIN,
      "{0} took the connection and then gave no answer in time.",
      "The device is overloaded, or something else listens there.",
      "place"),
  /** Connected, and then the connection was gone. */
  CONNECTION_BROKEN(
      AGAIN,
      "The connection to {0} broke before an answer came.",
      "Try again; if it stays so, look at the device's connection request settings.",
      "place"),
  /** It asks for a login. */
  LOGIN_MISSING(
      SETTINGS,
      "The device wants a login for connection requests, and none is known for it.",
      "Set ConnectionRequestUsername and ConnectionRequestPassword on its Inform page."),
  /** It asks for a login that nobody has. */
  LOGIN_UNKNOWN(
      SETTINGS,
      "The device asks for a login that is neither Digest nor Basic.",
      "Look at its connection request settings."),
  /** It asks for the password in clear, and its owner does not want that. */
  BASIC_FORBIDDEN(
      SETTINGS,
      "The device wants the password in clear (Basic), which is not allowed for it.",
      "Allow Basic for this device, or set it up for Digest."),
  /** Wrong credentials, by HTTP or XMPP. */
  LOGIN_REFUSED(
      SETTINGS,
      "The device refused the login as {0}.",
      "The password on the device is another one: set ConnectionRequestUsername and"
          + " ConnectionRequestPassword anew; it takes effect at the next Inform.",
      "user"),
  /** 401 or 403 without a challenge. */
  REQUEST_REFUSED(
      NONE,
      "The device refused the connection request (HTTP {0}).",
      "It may accept requests from certain addresses only.",
      "status"),
  /** 404. */
  URL_OUTDATED(
      NONE,
      "The device does not know this ConnectionRequestURL any more.",
      "It has changed it; the next Inform brings the new one."),
  /** 503. */
  BUSY(AGAIN, "The device is busy or limits how often it can be called.", "Try again in a minute."),
  /** A status that says nothing of the kind. */
  STATUS_UNEXPECTED(
      NONE,
      "The device answered the connection request with HTTP {0}.",
      "Something else may listen at that address: check the ConnectionRequestURL.",
      "status"),
  /** This server was started without it. */
  WAY_OFF(
      SERVER,
      "This server carries no connection requests by {0}.",
      "Look at the Server page why.",
      "way"),
  /** The server's UDP port could not be had, or is not wanted. */
  STUN_OFF(
      SERVER,
      "This server has no STUN port.",
      "Start it without --no-stun, or free the port that it wants."),
  /** Nowhere to send a datagram. */
  BINDING_MISSING(
      PREPARE_UDP,
      "No UDP binding of the device is known.",
      "Prepare it for UDP connection requests. Where that is done, its Binding Requests do not come"
          + " through to this server's STUN port: look at the firewalls between; they go by IPv4"
          + " only."),
  /** A datagram is signed with the login: without one there is none. */
  UDP_LOGIN_MISSING(
      PREPARE_UDP,
      "No login for connection requests by UDP is known for the device.",
      "Prepare it for UDP connection requests."),
  /** Our own network refused. */
  DATAGRAM_REFUSED(
      NONE,
      "No datagram can be sent to {0}: {1}",
      "Check this computer's network, and the address that the device reported.",
      "binding",
      "reason"),
  /** The keep-alives have ended. */
  BINDING_EXPIRED(
      NONE,
      "The UDP binding {0} has expired: the last keep-alive came {1} s ago, and one is due every"
          + " {2} s at least.",
      "The device is off or its router was restarted; it comes back with its next Inform or"
          + " keep-alive.",
      "binding",
      "age",
      "due"),
  /** The binding lives, and yet. */
  BINDING_UNANSWERED(
      SETTINGS,
      "The device keeps its UDP binding {0} alive, yet no Inform came of the request.",
      "It may have other credentials for connection requests, or have had too many requests: set"
          + " the credentials anew, or try again in a minute.",
      "binding"),
  /** The device told of an address, and has never spoken to our STUN server. */
  BINDING_FOREIGN(
      PREPARE_UDP,
      "No Inform came of the request to {0}, which the device reported; it has never asked this"
          + " server's STUN port.",
      "If it uses another STUN server, a symmetric or port-restricted NAT lets nothing of ours in."
          + " Prepare it for UDP connection requests.",
      "binding"),
  /** No XMPP address. */
  JID_MISSING(
      PREPARE_XMPP,
      "The device has told no XMPP address (ConnReqJabberID).",
      "Set XMPP up for the device, and wait until it has connected. Where it never does, its"
          + " XMPP.Connection says why in Status."),
  /** An address that no request can be sent to. */
  JID_UNUSABLE(
      PREPARE_XMPP,
      "The device's XMPP address {0} is not a full one.",
      "Set XMPP up for the device, and wait until it has connected.",
      "jid"),
  /** Neither a broker of ours nor another. */
  BROKER_OFF(
      SERVER,
      "This server runs without an XMPP broker.",
      "Start it without --no-xmpp, or set an outside broker."),
  /** Ours should run. */
  BROKER_STOPPED(
      SERVER, "The XMPP broker of this server does not run.", "Look at the Server page why."),
  /** In a moment. */
  BROKER_LOGGING_IN(
      AGAIN,
      "This server is just logging in to the XMPP broker {0}.",
      "Try again in a moment.",
      "host"),
  /** The outside one will not have us. */
  BROKER_LOGGED_OUT(
      SERVER,
      "This server is not logged in to the XMPP broker {0}: {1}",
      "Look at the XMPP broker on the Server page.",
      "host",
      "trouble"),
  /** Our side of XMPP does not stand; kept by an older version. */
  BROKER_TROUBLE(
      SERVER,
      "Nothing can be sent over XMPP: {0}",
      "Look at the XMPP broker on the Server page.",
      "reason"),
  /** Not connected to the broker. */
  JID_OFFLINE(
      NONE,
      "The device is not connected to the XMPP broker: {0} is offline.",
      "It connects again by itself when it can; check its network, and its XMPP settings at the"
          + " next Inform.",
      "jid"),
  /** The broker has no such address. */
  JID_UNKNOWN(
      NONE,
      "The broker does not know {0} ({1}).",
      "The device has another address by now, or is offline; the next Inform tells.",
      "jid",
      "condition"),
  /** Two brokers, and no way between. */
  BROKER_UNREACHED(
      NONE,
      "The broker cannot reach the device's broker {0}.",
      "Use one broker for both, or let the two reach each other.",
      "domain"),
  /** Its connection is full. */
  STANZA_UNREAD(
      AGAIN,
      "The device does not read what it is sent over XMPP.",
      "Try again when the device is connected again."),
  /** The connection is gone. */
  STANZA_BROKEN(
      AGAIN,
      "The connection over XMPP broke before an answer came.",
      "Try again when the device is connected again."),
  /** The broker waited in vain. */
  STANZA_SILENT(
      AGAIN,
      "No answer came over XMPP.",
      "The device may be about to be found offline; try again in a minute."),
  /** The stanza did not get through. */
  STANZA_LOST(
      AGAIN,
      "The request over XMPP was lost: {0}",
      "Try again when the device is connected again.",
      "reason"),
  /** Nothing came back. */
  STANZA_UNANSWERED(
      AGAIN,
      "No answer came from {0} within {1} s.",
      "The device may be about to be found offline; try again in a minute.",
      "jid",
      "seconds"),
  /** What connection-request 3.1 has for three things. */
  SERVICE_UNAVAILABLE(
      AGAIN,
      "The device or the broker said that the service is not available.",
      "Either {0} is offline, or the device takes no requests from this server"
          + " (ConnReqAllowedJabberIDs), or it is asked too often.",
      "jid"),
  /** Somebody else is connected as the device. */
  NOT_A_CPE(
      NONE,
      "What is connected as {0} knows no connection requests.",
      "Something else may use the device's account.",
      "jid"),
  /** Any other condition. */
  STANZA_REFUSED(
      NONE,
      "The device refused the request over XMPP ({0}).",
      "Look at the device's own log.",
      "condition"),
  /** It took the request, and then nothing. */
  NO_INFORM(
      SETTINGS,
      "The device accepted the request, but no Inform came within {0} s.",
      "It may be busy or unable to reach this server: check its ACS URL and login.",
      "seconds"),
  /** Nobody has heard of it. */
  DEVICE_UNKNOWN(NONE, "There is no device {0}.", "Look at the list of devices.", "device"),
  /** A poke by another way did not end in time, so that this one did not begin. */
  OTHER_POKE(
      AGAIN,
      "Another poke of the device was still under way after {0} s.",
      "Try again when it is over.",
      "seconds"),
  /** The server is being stopped, or the like. */
  CUT_SHORT(AGAIN, "The poke was cut short.", "Try again."),
  /** Kept by a version that had no codes. */
  OTHER(NONE, "{0}", "{1}", "cause", "advice");

  private final Remedy remedy;
  private final String cause;
  private final String advice;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  CauseCode(Remedy remedy, String cause, String advice, String... details) {
    this.remedy = remedy;
    this.cause = cause;
    this.advice = advice;
    this.details = List.of(details);
  }

  /** What can be done about it at once. */
  public Remedy remedy() {
    return remedy;
  }

  /** English pattern of what happened. */
  public String cause() {
    return cause;
  }

  /** English pattern of what to try next. */
  public String advice() {
    return advice;
  }

  /** Names of the details, in the order of their places in the patterns. */
  public List<String> details() {
    return details;
  }

  /** The word of the API: lower case, with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
