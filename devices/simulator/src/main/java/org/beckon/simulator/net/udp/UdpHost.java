package org.beckon.simulator.net.udp;

import java.io.IOException;

/** A host that can open UDP ports. Thread-safe. */
@FunctionalInterface
public interface UdpHost {

  /**
   * Opens any free port.
   *
   * @throws IOException when none can be had
   */
  UdpPort open(UdpPort.Receiver receiver) throws IOException;
}
