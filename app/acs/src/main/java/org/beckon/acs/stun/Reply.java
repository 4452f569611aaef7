package org.beckon.acs.stun;

import java.net.InetSocketAddress;

/** A datagram that the server sends. Nobody changes its bytes. */
final class Reply {
  private final byte[] bytes;
  private final InetSocketAddress to;
  private final Side from;

  Reply(byte[] bytes, InetSocketAddress to, Side from) {
    this.bytes = bytes;
    this.to = to;
    this.from = from;
  }

  byte[] bytes() {
    return bytes;
  }

  InetSocketAddress to() {
    return to;
  }

  /** The port from which it leaves. */
  Side from() {
    return from;
  }

  /** One of the server's two ports. */
  enum Side {
    /** The port that devices are told, from which connection requests leave. */
    PRIMARY,
    /** The other one, for clients that ask for an answer from it. */
    SECONDARY;

    Side other() {
      return this == PRIMARY ? SECONDARY : PRIMARY;
    }
  }
}
