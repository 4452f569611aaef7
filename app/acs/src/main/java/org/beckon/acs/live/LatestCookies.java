package org.beckon.acs.live;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The cookies of the latest sessions that ended well: some CPEs go one empty round more, and on a
 * new connection too (cpe-quirks 41). Bounded. Thread-safe.
 */
final class LatestCookies {
  private static final int MOST = 1_000;

  private final SequencedSet<String> latest = new LinkedHashSet<>();

  synchronized void add(String cookie) {
    latest.addLast(cookie);
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
  }

  synchronized boolean contains(String cookie) {
    return latest.contains(cookie);
  }
}
