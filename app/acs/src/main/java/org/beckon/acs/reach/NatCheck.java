package org.beckon.acs.reach;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.beckon.acs.device.Device;

/** Compares the address that a device calls from with the one that it wants to be called at. */
public final class NatCheck {
  private NatCheck() {}

  /**
   * Whether the device's URL names another host than its Inform came from (connection-request 4).
   */
  public static boolean behindNat(Device device) {
    return behindNat(device.contact().address(), device.reported().connectionRequestUrl());
  }

  /** Whether the URL names another host than the Inform came from. */
  public static boolean behindNat(String informAddress, String connectionRequestUrl) {
    Optional<String> host = host(connectionRequestUrl);
    return host.isPresent() && !informAddress.isBlank() && !same(host.get(), informAddress);
  }

  /** The host of a URL, an IPv6 address without brackets; empty when there is none. */
  public static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost()).map(NatCheck::bare);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether two hosts are the same, however their addresses are written. */
  public static boolean same(String one, String other) {
    Optional<InetAddress> first = literal(one);
    Optional<InetAddress> second = literal(other);
    return first.isPresent() && second.isPresent()
        ? first.equals(second)
        : bare(one).equalsIgnoreCase(bare(other));
  }

  /** The address of a literal, with or without brackets; its zone is a matter of its own host. */
  public static Optional<InetAddress> literal(String text) {
    String bare = bare(text.strip());
    int zone = bare.indexOf('%');
    try {
      return Optional.of(InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
