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
   * @param cause why no Inform may have come, in words, for the case that none does
   * @param advice what to try then, in words
   */
  record Sent(Duration again, String cause, String advice) implements Delivery {}

  /** The device answered and refused; cause and advice in words. */
  record Refused(String cause, String advice) implements Delivery {}

  /**
   * The request was sent and the connection broke before an answer; some devices do so and call in
   * all the same (cpe-quirks 33). Cause and advice in words.
   */
  record Broken(String cause, String advice) implements Delivery {}

  /** No answer, or nowhere to ask; cause and advice in words. */
  record Unreachable(String cause, String advice) implements Delivery {}
}
