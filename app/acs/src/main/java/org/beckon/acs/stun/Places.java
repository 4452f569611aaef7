package org.beckon.acs.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The server's own addresses, as a client sees them. Thread-safe. */
interface Places {

  /** Where a side of the server is for that client. */
  InetSocketAddress of(Reply.Side side, InetAddress client);

  /** Whether there is a second port. */
  boolean hasSecondary();
}
