package org.beckon.acs.connreq.udp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.device.Device;

/** Says in words why no Inform came of a UDP connection request. */
public final class Failures {
  static final String PREPARE =
      "Prepare it for UDP connection requests (beckon poke DEVICE --prepare udp).";

  private final Clock clock;

  public Failures(Clock clock) {
    this.clock = clock;
  }

  Delivery refused(Binding binding, IOException failure) {
    return new Delivery.Unreachable(
        "No datagram can be sent to " + binding.text() + ": " + failure.getMessage(),
        "Check this computer's network, and the address that the device reported.");
  }

  /** It was sent; the words are for the case that no Inform comes. */
  Delivery sent(Device device, Binding binding, Duration again) {
    Duration age = Duration.between(binding.seen(), clock.instant());
    return switch (binding.source()) {
      case BINDING_REQUEST ->
          age.compareTo(StunPreparation.KEEP_ALIVE_MAX.multipliedBy(2)) > 0
              ? new Delivery.Sent(
                  again,
                  "The UDP binding "
                      + binding.text()
                      + " has expired: the last keep-alive came "
                      + age.toSeconds()
                      + " s ago, and one is due every "
                      + StunPreparation.KEEP_ALIVE_MAX.toSeconds()
                      + " s at least.",
                  "The device is off or its router was restarted; it comes back with its next"
                      + " Inform or keep-alive.")
              : new Delivery.Sent(
                  again,
                  "The device keeps its UDP binding "
                      + binding.text()
                      + " alive, yet no Inform came of the request.",
                  "It may have other credentials for connection requests, or have had too many"
                      + " requests: set the credentials anew, or try again in a minute.");
      case REPORTED ->
          new Delivery.Sent(
              again,
              "No Inform came of the request to "
                  + binding.text()
                  + ", which the device reported; it has never asked this server's STUN port.",
              device.reported().udpConnectionRequestAddress().isEmpty()
                  ? PREPARE
                  : "If it uses another STUN server, a symmetric or port-restricted NAT lets"
                      + " nothing of ours in. "
                      + PREPARE);
    };
  }
}
