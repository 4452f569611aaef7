package org.beckon.acs.auth;

/**
 * The counts that came with one nonce: each is good once, and those that overtook each other a
 * little are good still (RFC 7616 3.4, replay). Used under a lock.
 */
final class CountWindow {
  private static final int WIDTH = Long.SIZE;

  private long highest;

  /** Bit n: the count n below the highest came. */
  private long seen;

  boolean isEmpty() {
    return seen == 0;
  }

  /** Takes a count; false when it came before, or is too far behind. */
  boolean take(long count) {
    if (seen == 0 || count > highest) {
      long ahead = count - highest;
      seen = seen == 0 || ahead >= WIDTH ? 1 : seen << ahead | 1;
      highest = count;
      return true;
    }
    long behind = highest - count;
    if (behind >= WIDTH || (seen >>> behind & 1) != 0) {
      return false;
    }
    seen |= 1L << behind;
    return true;
  }
}
