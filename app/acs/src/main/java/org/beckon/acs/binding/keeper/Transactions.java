package org.beckon.acs.binding.keeper;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.device.DeviceKey;

/**
 * The latest signed Binding Requests of each device. RFC 3489 knows no nonce, so that whoever has
 * seen a signed request can send it again from an address of his own. Thread-safe.
 */
final class Transactions {
  /** A device signs when its binding has changed, which is seldom. */
  private static final int KEPT = 32;

  private final Map<DeviceKey, SequencedSet<String>> seen = new ConcurrentHashMap<>();

  /** Whether a request of this transaction comes for the first time. */
  boolean isNew(DeviceKey device, String transaction) {
    boolean[] isNew = new boolean[1];
    seen.compute(
        device,
        (key, before) -> {
          SequencedSet<String> latest = before == null ? new LinkedHashSet<>() : before;
          isNew[0] = latest.add(transaction);
          if (latest.size() > KEPT) {
            latest.removeFirst();
          }
          return latest;
        });
    return isNew[0];
  }

  void forget(DeviceKey device) {
    seen.remove(device);
  }
}
