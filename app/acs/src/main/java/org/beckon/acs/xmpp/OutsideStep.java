package org.beckon.acs.xmpp;

import java.time.Duration;
import java.util.Optional;

/**
 * One step on the way into an outside broker.
 *
 * @param took time for it
 * @param detail what was found, or what the other side said; without secrets, may be empty
 * @param trouble why it failed; empty when it went well
 */
public record OutsideStep(
    Kind kind, Duration took, String detail, Optional<OutsideTrouble> trouble) {

  /** The steps, in their order. */
  public enum Kind {
    /** To the port. */
    CONNECT,
    /** A stream of XMPP, and TLS in it. */
    TLS,
    /** SASL and an address of one's own. */
    LOGIN,
    /** A ping to oneself and back. */
    PING
  }

  /** Whether it went well. */
  public boolean isDone() {
    return trouble.isEmpty();
  }
}
