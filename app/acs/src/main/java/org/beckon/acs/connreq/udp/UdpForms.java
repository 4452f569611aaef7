package org.beckon.acs.connreq.udp;

import java.util.Optional;
import org.beckon.acs.device.Device;

/** Remembers which form of the request a device reacts to. Thread-safe. */
public interface UdpForms {

  /** The form that has worked. */
  Optional<UdpForm> known(Device device);

  /** This form has worked. */
  void learnt(Device device, UdpForm form);
}
