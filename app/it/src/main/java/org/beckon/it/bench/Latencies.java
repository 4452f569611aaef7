package org.beckon.it.bench;

import java.util.Arrays;

/** Times in nanoseconds, all kept. Used by one thread at a time. */
final class Latencies {
  private long[] nanos = new long[1 << 14];
  private int count;

  void record(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = time;
  }

  void add(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      record(other.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /** The time that this share (0 to 1) of all stays below or at, in milliseconds. */
  double millisAt(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int at = Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1);
    return sorted[at] / 1e6;
  }
}
