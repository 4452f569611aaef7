package org.beckon.acs.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.acs.device.DeviceKey;

/** The sessions that run, by cookie and by device. Thread-safe. */
final class OpenSessions {
  private final ConcurrentMap<String, LiveSession> byCookie = new ConcurrentHashMap<>();
  private final ConcurrentMap<DeviceKey, LiveSession> byDevice = new ConcurrentHashMap<>();
  private final LatestCookies ended = new LatestCookies();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition gone = lock.newCondition();

  int count() {
    return byCookie.size();
  }

  Collection<LiveSession> all() {
    return byCookie.values();
  }

  void add(LiveSession session) {
    byCookie.put(session.cookie(), session);
  }

  /** Makes it the session of the device; gives the one that was so far. */
  Optional<LiveSession> claim(DeviceKey device, LiveSession session) {
    return Optional.ofNullable(byDevice.put(device, session));
  }

  /** Takes out a session that has ended, well or not. */
  void remove(LiveSession session, boolean well) {
    byCookie.remove(session.cookie());
    if (well) {
      ended.add(session.cookie());
    }
    session.device().ifPresent(device -> byDevice.remove(device, session));
    if (byCookie.isEmpty()) {
      lock.lock();
      try {
        gone.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * The session that a POST belongs to, by cookie, else by connection. CPEs send cookies of older
   * sessions too (cpe-quirks 28): the first one that is known counts.
   */
  Optional<LiveSession> find(List<String> cookies, Line line) {
    for (String cookie : cookies) {
      LiveSession session = byCookie.get(cookie);
      if (session != null) {
        return Optional.of(session);
      }
    }
    return line.session();
  }

  /** Whether a cookie is of a session that ended well a short while ago. */
  boolean hasEnded(List<String> cookies) {
    return cookies.stream().anyMatch(ended::contains);
  }

  /** The only session of this caller, for CPEs without cookies on a new connection. */
  Optional<LiveSession> find(String address, String username) {
    LiveSession found = null;
    for (LiveSession session : byCookie.values()) {
      if (session.isOf(address, username)) {
        if (found != null) {
          return Optional.empty();
        }
        found = session;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Waits until none is left, or as long as told. */
  void awaitNone(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!byCookie.isEmpty() && left > 0) {
        // Woken now and then too: a session may be added and removed between check and wait.
        left -= Math.max(1, slice(left) - gone.awaitNanos(slice(left)));
      }
    } finally {
      lock.unlock();
    }
  }

  private static long slice(long nanos) {
    return Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(100));
  }
}
