package org.beckon.acs.stun;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many answers go to one address. Whole towns of devices can stand behind one NAT, so a burst
 * is allowed; a flood that names somebody else as its sender comes out thin. Thread-safe.
 */
final class Throttle {
  private static final int MAX_ADDRESSES = 10_000;
  private static final double PER_SECOND = 500;
  private static final double BURST = 10_000;
  private static final double NANOS = 1e9;

  private final LongSupplier nanoTime;
  private final Map<InetAddress, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  private static final class Bucket {
    private double tokens = BURST;
    private long filled;
  }

  Throttle(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Takes one of those that are left for the address; false when none is. */
  synchronized boolean take(InetAddress address) {
    long now = nanoTime.getAsLong();
    Bucket bucket =
        buckets.computeIfAbsent(
            address,
            absent -> {
              Bucket made = new Bucket();
              made.filled = now;
              return made;
            });
    double gained = (now - bucket.filled) / NANOS * PER_SECOND;
    bucket.tokens = Math.min(BURST, bucket.tokens + gained);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }
}
