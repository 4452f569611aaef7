package org.beckon.simulator.net.stun;

import java.net.InetSocketAddress;

/** Is told what a STUN client finds. Quick, called from several threads one at a time. */
public interface StunObserver {

  /**
   * Where connection requests arrive now.
   *
   * @param nat whether that is another address than the CPE's own
   */
  void reachableAt(InetSocketAddress address, boolean nat);

  /** A datagram came to the port for connection requests that is no STUN. */
  void received(byte[] datagram);
}
