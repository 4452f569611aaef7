package org.beckon.acs.stun;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of two UDP ports, which may listen on all addresses of the host. Thread-safe. */
final class LocalPlaces implements Places {
  private static final int MAX_REMEMBERED = 10_000;
  private static final int ANY_PORT = 9;

  private final InetSocketAddress primary;
  private final Optional<InetSocketAddress> secondary;
  private final Map<InetAddress, InetAddress> towards =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, InetAddress> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  LocalPlaces(InetSocketAddress primary, Optional<InetSocketAddress> secondary) {
    this.primary = primary;
    this.secondary = secondary;
  }

  @Override
  public InetSocketAddress of(Reply.Side side, InetAddress client) {
    InetSocketAddress bound = side == Reply.Side.PRIMARY ? primary : secondary.orElse(primary);
    return bound.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(towards(client), bound.getPort())
        : bound;
  }

  @Override
  public boolean hasSecondary() {
    return secondary.isPresent();
  }

  /** The address that the kernel puts into datagrams to the client. */
  private InetAddress towards(InetAddress client) {
    synchronized (towards) {
      return towards.computeIfAbsent(client, LocalPlaces::route);
    }
  }

  private static InetAddress route(InetAddress client) {
    try (DatagramSocket socket = new DatagramSocket()) {
      // Nothing is sent: a connected datagram socket only knows the way.
      socket.connect(new InetSocketAddress(client, ANY_PORT));
      return socket.getLocalAddress();
    } catch (IOException e) {
      return InetAddress.getLoopbackAddress();
    }
  }
}
