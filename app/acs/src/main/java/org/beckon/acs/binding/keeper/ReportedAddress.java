package org.beckon.acs.binding.keeper;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Reads a UDPConnectionRequestAddress: {@code host:port}, or {@code host} for port 80. */
final class ReportedAddress {
  private static final int DEFAULT_PORT = 80;

  private ReportedAddress() {}

  /**
   * The address; empty when there is none that can be used. Names are refused: a device tells the
   * address of a NAT, and looking names up for it would ask strange servers on its behalf.
   */
  static Optional<InetSocketAddress> parse(String text) {
    String host = text.strip();
    int port = DEFAULT_PORT;
    int colon = host.lastIndexOf(':');
    boolean bracketed = host.startsWith("[");
    if (colon > 0 && (bracketed ? host.charAt(colon - 1) == ']' : host.indexOf(':') == colon)) {
      String digits = host.substring(colon + 1);
      if (!digits.matches("\\d{1,5}")) {
        return Optional.empty();
      }
      port = Integer.parseInt(digits);
      host = host.substring(0, colon);
    }
    if (bracketed && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    if (host.isEmpty() || port < 1 || port > 65535) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return address.isAnyLocalAddress() || address.isMulticastAddress()
          ? Optional.empty()
          : Optional.of(new InetSocketAddress(address, port));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
