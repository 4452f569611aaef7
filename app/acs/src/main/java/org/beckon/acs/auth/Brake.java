package org.beckon.acs.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down wrong logins: after some of them, each further one makes its caller wait longer. What
 * comes meanwhile is not looked at and costs no further wait, so that devices behind one address
 * soon get in although another one there guesses on. Thread-safe; holds so many callers at most.
 *
 * @param <K> what callers are told apart by
 */
final class Brake<K> {
  private static final int MOST_CALLERS = 10_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final int free;
  private final Duration longest;
  private final Map<K, Strikes> strikes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Strikes> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  private record Strikes(int count, Instant last) {}

  /**
   * A brake.
   *
   * @param free wrong logins that cost no wait
   * @param longest wait there can be; it begins with a second and doubles
   */
  Brake(InstantSource clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /** How long the caller has to wait still; zero when it need not. */
  synchronized Duration wait(K caller) {
    Strikes so = current(caller);
    if (so == null || so.count() <= free) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(1L << Math.min(so.count() - free - 1, 20));
    Instant until = so.last().plus(whole.compareTo(longest) < 0 ? whole : longest);
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The caller's login was wrong. */
  synchronized void wrong(K caller) {
    Strikes so = current(caller);
    strikes.put(caller, new Strikes(so == null ? 1 : so.count() + 1, clock.instant()));
  }

  /** The caller's login was right. */
  synchronized void right(K caller) {
    strikes.remove(caller);
  }

  private Strikes current(K caller) {
    Strikes so = strikes.get(caller);
    if (so != null && so.last().plus(FORGOTTEN).isBefore(clock.instant())) {
      strikes.remove(caller);
      return null;
    }
    return so;
  }
}
