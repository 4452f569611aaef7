package org.beckon.acs.reach.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.reach.Gateway;

/** Says in words why a port is not forwarded. */
final class ReachWords {
  private ReachWords() {}

  static String noGateway(Device device, List<Gateway> gateways) {
    String address = device.contact().address();
    return gateways.isEmpty()
        ? "No managed device is known to be the gateway of this one: none calls from "
            + (address.isEmpty() ? "its address" : address)
            + ", and it names none. Name it with --gateway, or forward a port on the router by hand"
            + " and set the address."
        : "More than one device may be the gateway: "
            + gateways.stream()
                .map(one -> one.device().key().text())
                .collect(Collectors.joining(", "))
            + ". Name one with --gateway.";
  }

  /** Why the work on the gateway did not lead to what was wanted. */
  static String why(Optional<Operation> operation) {
    if (operation.isEmpty()) {
      return "The work in the gateway's queue is gone.";
    }
    Optional<Outcome> outcome = operation.get().outcome();
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Refused(var fault)) {
      return "The gateway refused (" + fault.code() + "): " + fault.text();
    }
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Abandoned(String reason)) {
      return reason;
    }
    return "The work in the gateway's queue ended as " + operation.get().state().text() + ".";
  }
}
