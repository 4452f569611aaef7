package org.beckon.acs.reach;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Guards against a device that points the server at somebody else: a ConnectionRequestURL and a
 * UDPConnectionRequestAddress come from the device and may name any address (cpe-quirks 34).
 */
public final class Aim {
  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int UNIQUE_LOCAL = 0xFC;

  private Aim() {}

  /**
   * Whether a connection request may go there. The address that the device called from always may;
   * others must not be this computer or its link, nor private where the device is not.
   *
   * @param target where the URL points
   * @param caller address literal of the device's last Inform; empty when it never called
   */
  public static boolean isFair(InetAddress target, String caller) {
    Optional<InetAddress> called = NatCheck.literal(caller);
    if (called.isEmpty()) {
      return !isOwn(target);
    }
    InetAddress from = called.get();
    return isSame(target, from) || !isOwn(target) && (isNear(from) || !isPrivate(target));
  }

  /** A device on this computer may have called by its other loopback address. */
  private static boolean isSame(InetAddress target, InetAddress from) {
    return target.equals(from) || target.isLoopbackAddress() && from.isLoopbackAddress();
  }

  private static boolean isOwn(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress();
  }

  private static boolean isNear(InetAddress address) {
    return address.isLoopbackAddress() || address.isLinkLocalAddress() || isPrivate(address);
  }

  private static boolean isPrivate(InetAddress address) {
    boolean uniqueLocal =
        address instanceof Inet6Address
            && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return uniqueLocal || address.isSiteLocalAddress();
  }
}
