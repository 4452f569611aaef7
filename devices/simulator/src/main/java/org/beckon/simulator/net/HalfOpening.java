package org.beckon.simulator.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Opens a connection, says nothing, half-closes it and waits (cpe-quirks 50). */
final class HalfOpening {
  private static final int CONNECT_MILLIS = 5_000;

  /** The ACS closes within a second; some grace for a busy machine. */
  private static final int PATIENCE_MILLIS = 3_000;

  private HalfOpening() {}

  /** Whether the ACS closes its half in time. */
  static boolean isClosedBy(Origin acs) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(acs.host().getHostName(), acs.host().getPort()), CONNECT_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.shutdownOutput();
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
