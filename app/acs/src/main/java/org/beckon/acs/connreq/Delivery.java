package org.beckon.acs.connreq;

import java.time.Duration;

/** How far a connection request was carried, before any Inform. */
public sealed interface Delivery {

  /** The device took it. */
  record Accepted() implements Delivery {}

  /**
   * It was sent, and this way has no answer: only an Inform tells whether it arrived.
   *
   * @param again when to send it anew
   * @param cause why no Inform may have come, for the case that none does
   */
  record Sent(Duration again, Cause cause) implements Delivery {}

  /** The device answered and refused. */
  record Refused(Cause cause) implements Delivery {}

  /**
   * The request was sent and the connection broke before an answer; some devices do so and call in
   * all the same (cpe-quirks 33).
   */
  record Broken(Cause cause) implements Delivery {}

  /** No answer, or nowhere to ask. */
  record Unreachable(Cause cause) implements Delivery {}
}
