package org.beckon.simulator.net.forward;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The network behind a simulated gateway: where its hosts really listen. Thread-safe. */
public final class Lan {
  private final Map<String, InetSocketAddress> hosts = new ConcurrentHashMap<>();

  /** A host with this inner address and port listens there. */
  public void add(String address, int port, InetSocketAddress really) {
    hosts.put(address + ":" + port, really);
  }

  /** Where a host listens; empty when there is none of this address and port. */
  Optional<InetSocketAddress> find(String address, int port) {
    return Optional.ofNullable(hosts.get(address + ":" + port));
  }
}
