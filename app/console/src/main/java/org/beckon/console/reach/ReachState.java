package org.beckon.console.reach;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.PortForward;

/**
 * Where requests to a device go, as last read.
 *
 * @param address what is set for the device
 * @param gateways that may stand before it, the likeliest first
 */
record ReachState(
    Device device,
    Destination destination,
    Optional<DeviceAddress> address,
    boolean behindNat,
    List<Gateway> gateways) {
  ReachState {
    gateways = List.copyOf(gateways);
  }

  Optional<PortForward> forward() {
    return address.flatMap(DeviceAddress::forward);
  }

  Optional<PortForward.State> forwardState() {
    return forward().map(PortForward::state);
  }

  /** The gateways that can be asked to forward a port; while one does, no other. */
  List<Gateway> offered() {
    return gateways.stream()
        .filter(
            gateway ->
                forward()
                    .map(PortForward::gateway)
                    .orElse(gateway.device().key())
                    .equals(gateway.device().key()))
        .toList();
  }

  /** Whether a gateway can be asked to forward a port. */
  boolean canForward() {
    boolean free =
        forwardState().isEmpty()
            || forwardState().get() == PortForward.State.FAILED
            || forwardState().get() == PortForward.State.OPEN;
    return behindNat && free && !offered().isEmpty();
  }

  boolean canRemoveForward() {
    return forwardState().filter(state -> state != PortForward.State.CLOSING).isPresent();
  }

  boolean canClear() {
    return address.filter(own -> !own.template().isEmpty()).isPresent();
  }
}
