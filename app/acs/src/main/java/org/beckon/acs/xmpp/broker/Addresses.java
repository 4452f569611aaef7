package org.beckon.acs.xmpp.broker;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** How many connections there are, in all and of each address. Thread-safe. */
final class Addresses {
  private final BrokerLimits limits;
  private final Map<InetAddress, Integer> counts = new HashMap<>();
  private int all;

  Addresses(BrokerLimits limits) {
    this.limits = limits;
  }

  /** Counts a connection; false when there are too many. */
  synchronized boolean enter(InetAddress address) {
    int count = counts.getOrDefault(address, 0);
    if (all >= limits.connections() || count >= limits.connectionsPerAddress()) {
      return false;
    }
    counts.put(address, count + 1);
    all++;
    return true;
  }

  synchronized void leave(InetAddress address) {
    counts.computeIfPresent(address, (ignored, count) -> count > 1 ? count - 1 : null);
    all--;
  }
}
