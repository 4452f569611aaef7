package org.beckon.simulator.fleet;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The address of this machine on the way to another. */
final class LocalAddress {
  private static final int ANY_PORT = 9;

  private LocalAddress() {}

  /** The address from which connections to the ACS come; loopback where there is no way to it. */
  static InetAddress towards(String acsUrl) {
    try (DatagramSocket socket = new DatagramSocket()) {
      String host = URI.create(acsUrl).getHost();
      // Nothing is sent: a connected datagram socket only knows the way.
      socket.connect(new InetSocketAddress(InetAddress.getByName(host), ANY_PORT));
      return socket.getLocalAddress();
    } catch (IOException | IllegalArgumentException e) {
      return InetAddress.getLoopbackAddress();
    }
  }
}
