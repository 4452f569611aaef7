package org.beckon.acs.binding;

import java.net.InetSocketAddress;
import java.time.Instant;

/**
 * An address at which a device takes UDP connection requests.
 *
 * @param address resolved, or as the device wrote it where that is a name
 * @param since when this address was first learnt, by the server's clock
 * @param seen when it was last heard of
 */
public record Binding(InetSocketAddress address, Source source, Instant since, Instant seen) {

  /** How the server knows an address. */
  public enum Source {
    /** A Binding Request with the device's own STUN login came from there. */
    BINDING_REQUEST,
    /** The device told it as {@code UDPConnectionRequestAddress}. */
    REPORTED
  }

  /** The same address, heard of again. */
  public Binding seenAt(Instant now) {
    return new Binding(address, source, since, now);
  }

  /** {@code host:port}, IPv6 in brackets. */
  public String text() {
    String host =
        address.isUnresolved() ? address.getHostString() : address.getAddress().getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
