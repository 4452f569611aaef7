package org.beckon.acs.binding;

import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/**
 * All that is kept of a device for UDP connection requests.
 *
 * @param account its STUN login; empty when it was given none
 * @param binding learnt from a Binding Request; empty when there was none
 * @param lastTimestamp {@code ts} of the latest request sent to it, seconds since 1970; 0 for none
 */
public record UdpRecord(
    DeviceKey device,
    Optional<StunAccount> account,
    Optional<Binding> binding,
    long lastTimestamp) {

  /** Nothing is known yet. */
  public static UdpRecord of(DeviceKey device) {
    return new UdpRecord(device, Optional.empty(), Optional.empty(), 0);
  }
}
