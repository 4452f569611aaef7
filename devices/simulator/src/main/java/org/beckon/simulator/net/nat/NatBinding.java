package org.beckon.simulator.net.nat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.udp.UdpPort;

/**
 * One binding of a NAT: an outer port for an inner one, as long as something goes out now and then.
 * Thread-safe.
 */
final class NatBinding {
  private static final int MAX_PEERS = 64;

  private final NatKind kind;
  private final long lifeNanos;
  private final LongSupplier nanoTime;
  private final UdpPort.Receiver inner;
  private final UdpPort outer;
  private final Set<InetSocketAddress> peers = new LinkedHashSet<>();
  private long lastOut;

  /** A fresh binding, with an outer port of its own. */
  NatBinding(
      NatKind kind, long lifeNanos, LongSupplier nanoTime, UdpHost outside, UdpPort.Receiver inner)
      throws IOException {
    this.kind = kind;
    this.lifeNanos = lifeNanos;
    this.nanoTime = nanoTime;
    this.inner = inner;
    this.lastOut = nanoTime.getAsLong();
    this.outer = outside.open(this::in);
  }

  /** Only what goes out keeps it alive (RFC 4787 4.3). */
  synchronized boolean isAlive() {
    return nanoTime.getAsLong() - lastOut < lifeNanos;
  }

  void out(byte[] datagram, InetSocketAddress to) {
    synchronized (this) {
      lastOut = nanoTime.getAsLong();
      // Anew at the end, so that who was sent to least lately is forgotten first.
      peers.remove(to);
      if (peers.size() == MAX_PEERS) {
        peers.remove(peers.iterator().next());
      }
      peers.add(to);
    }
    outer.send(datagram, to);
  }

  private void in(byte[] datagram, InetSocketAddress from) {
    if (isAlive() && lets(from)) {
      inner.received(datagram, from);
    }
  }

  private synchronized boolean lets(InetSocketAddress from) {
    return switch (kind) {
      case FULL_CONE -> true;
      case RESTRICTED -> {
        InetAddress address = from.getAddress();
        yield peers.stream().anyMatch(peer -> peer.getAddress().equals(address));
      }
      case PORT_RESTRICTED, SYMMETRIC -> peers.contains(from);
    };
  }

  void close() {
    outer.close();
  }
}
