package org.beckon.simulator.net.udp;

import java.net.InetSocketAddress;

/** A UDP port of a host. Thread-safe. */
public interface UdpPort extends AutoCloseable {

  /** Its address as the host itself knows it. */
  InetSocketAddress local();

  /** Sends a datagram; what cannot be sent is lost, as on any network. */
  void send(byte[] datagram, InetSocketAddress to);

  @Override
  void close();

  /** Gets what comes in; must be quick. */
  @FunctionalInterface
  interface Receiver {
    /** A datagram from that address. */
    void received(byte[] datagram, InetSocketAddress from);
  }
}
