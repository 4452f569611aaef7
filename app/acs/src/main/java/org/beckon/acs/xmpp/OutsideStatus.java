package org.beckon.acs.xmpp;

import java.time.Instant;

/** How it stands between the server and its outside broker. */
public sealed interface OutsideStatus {

  /** None is set. */
  record Off() implements OutsideStatus {}

  /** The server is about to log in. */
  record Connecting() implements OutsideStatus {}

  /**
   * The server is logged in.
   *
   * @param address its full address there
   */
  record Online(String address, Instant since) implements OutsideStatus {}

  /**
   * The server is not logged in, and tries again.
   *
   * @param detail what the other side said, without secrets; may be empty
   */
  record Down(OutsideTrouble trouble, String detail, Instant next) implements OutsideStatus {}
}
