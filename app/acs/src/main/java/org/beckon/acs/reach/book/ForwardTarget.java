package org.beckon.acs.reach.book;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.reach.ForwardRefusal;
import org.beckon.acs.reach.NatCheck;

/** What a gateway is to lead to, if a port can be forwarded to a device at all. */
sealed interface ForwardTarget {

  /** An IPv4 address and a port of the device. */
  record Place(String client, int port) implements ForwardTarget {}

  /** None, and why. */
  record None(ForwardRefusal why) implements ForwardTarget {}

  /** From the device's ConnectionRequestURL. */
  static ForwardTarget of(Device device) {
    String url = device.reported().connectionRequestUrl();
    Optional<InetAddress> host = NatCheck.host(url).flatMap(NatCheck::literal);
    if (host.isEmpty()) {
      return new None(ForwardRefusal.NO_ADDRESS);
    }
    if (!(host.get() instanceof Inet4Address)) {
      return new None(ForwardRefusal.IPV6);
    }
    if (!NatCheck.behindNat(device)) {
      return new None(ForwardRefusal.NOT_BEHIND_NAT);
    }
    int port = URI.create(url.strip()).getPort();
    return new Place(host.get().getHostAddress(), port < 0 ? 80 : port);
  }
}
