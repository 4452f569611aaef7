package org.beckon.acs.connreq.http;

import org.beckon.acs.device.Device;

/** Which devices check the digest of a connection request against {@code /} (cpe-quirks 46). */
public interface RootDigests {

  /** Whether devices of this kind are known to. */
  boolean isKnown(Device device);

  /** This one does. */
  void learn(Device device);
}
