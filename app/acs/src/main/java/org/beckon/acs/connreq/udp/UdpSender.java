package org.beckon.acs.connreq.udp;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Sends datagrams from the port that devices use for STUN. Thread-safe. */
@FunctionalInterface
public interface UdpSender {

  /**
   * Sends one datagram.
   *
   * @throws IOException when the operating system refuses it
   */
  void send(byte[] datagram, InetSocketAddress to) throws IOException;
}
