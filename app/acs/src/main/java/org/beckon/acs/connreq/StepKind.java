package org.beckon.acs.connreq;

import java.util.List;

/**
 * All steps that a connection request can take, each with its name and English detail, in which
 * {@code {0}} and so on stand for the step's details. A constant's name is never changed, as stored
 * pokes have it.
 */
public enum StepKind {
  /** Another poke of the device, by another way, has to end first. */
  TURN("turn", "after the poke that is under way"),
  /** A rule of a tag says where to ask. */
  ADDRESS_OF_TAG("address", "{0} (rule of the tag {1})", "url", "tag"),
  /** A port that its gateway forwards is where to ask. */
  ADDRESS_OF_FORWARD("address", "{0} (port forwarded by {1})", "url", "gateway"),
  /** The owner said where to ask. */
  ADDRESS_OF_DEVICE("address", "{0} (set for this device)", "url"),
  /** The host of the URL has this address. */
  RESOLVE("resolve", "{0}", "address"),
  /** A connection stands. */
  CONNECT("connect", "{0}", "place"),
  /** The device asks for a login. */
  CHALLENGE("challenge", "{0}", "schemes"),
  /** The login is sent. */
  AUTHENTICATED("authenticated", "as {0} for {1}", "user", "uri"),
  /** The device closed the connection. */
  DROPPED("dropped", ""),
  /** It answered, and not with a success. */
  REFUSED("refused", "HTTP {0}", "status"),
  /** It answered with a success. */
  ACCEPTED("accepted", "HTTP {0}", "status"),
  /** A copy of a datagram went out. */
  SENT("sent {0}", "to {1}", "copy", "binding"),
  /** The same in a form that only some devices want. */
  SENT_IN_FORM("sent {0}", "to {1}, form {2}", "copy", "binding", "form"),
  /** A stanza went out. */
  STANZA_SENT("stanza sent", "to {0} as {1}", "jid", "user"),
  /** The device took the stanza. */
  RESULT("result", "accepted"),
  /** The device or the broker refused it. */
  RESULT_ERROR("result", "{0}", "condition"),
  /** The broker says that the device is offline. */
  RESULT_OFFLINE("result", "offline"),
  /** The connection to the device broke. */
  RESULT_LOST("result", "lost"),
  /** The way led to nothing; its cause stands with the step. */
  FAILED("failed", ""),
  /** The device called in. */
  INFORM("inform", "session {0}", "session"),
  /** Kept by a version that had no kinds. */
  OTHER("{0}", "{1}", "name", "detail");

  private final String name;
  private final String detail;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  StepKind(String name, String detail, String... details) {
    this.name = name;
    this.detail = detail;
    this.details = List.of(details);
  }

  /** Pattern of the name that the command line and the API use. */
  public String label() {
    return name;
  }

  /** English pattern of the detail; may be empty. */
  public String detail() {
    return detail;
  }

  /** Names of the details, in the order of their places in the patterns. */
  public List<String> details() {
    return details;
  }
}
