package org.beckon.acs.api;

import java.net.URI;

/** Compares the address that a device calls from with the one that it wants to be called at. */
final class Addresses {
  private Addresses() {}

  /** Whether the URL names another host than the Inform came from (connection-request 4). */
  static boolean behindNat(String informAddress, String connectionRequestUrl) {
    if (connectionRequestUrl.isBlank() || informAddress.isBlank()) {
      return false;
    }
    try {
      String host = URI.create(connectionRequestUrl).getHost();
      return host != null && !bare(host).equalsIgnoreCase(bare(informAddress));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
