package org.beckon.acs.xmpp.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.Jid;

/**
 * Who is online at an outside broker, as far as is known: by presence where the broker sends it
 * unasked (a shared roster group), by pings to those whom nothing was heard of for a while, and by
 * their answers to connection requests. Thread-safe.
 */
final class Presences {
  /** After this silence a device is asked. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** Addresses that are noted though no device is known to have them; anybody can send presence. */
  private static final int STRANGERS = 1_000;

  /** Brokers slow clients down that send more than some kilobytes a second. */
  private static final long BETWEEN_PINGS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Clock clock;
  private final BiConsumer<Jid, Boolean> watcher;
  private final Map<Jid, Instant> online = new ConcurrentHashMap<>();
  private final Map<Jid, Instant> heard = new ConcurrentHashMap<>();
  private volatile Set<Jid> devices = Set.of();

  /**
   * Nobody is known to be online.
   *
   * @param watcher hears of each that comes (true) or goes
   */
  Presences(Clock clock, BiConsumer<Jid, Boolean> watcher) {
    this.clock = clock;
    this.watcher = watcher;
  }

  Optional<Instant> onlineSince(Jid device) {
    return Optional.ofNullable(online.get(device));
  }

  /** It is online, or it is not: this was just heard. */
  void heard(Jid device, boolean isOnline) {
    boolean stranger = !devices.contains(device) && !heard.containsKey(device);
    if (stranger && heard.size() >= devices.size() + STRANGERS) {
      return;
    }
    Instant now = clock.instant();
    heard.put(device, now);
    boolean changed =
        isOnline ? online.putIfAbsent(device, now) == null : online.remove(device) != null;
    if (changed) {
      watcher.accept(device, isOnline);
    }
  }

  /** Learns from what came back to a question. */
  void learn(Jid device, XmppAnswer answer) {
    switch (answer) {
      case XmppAnswer.Taken _ -> heard(device, true);
      case XmppAnswer.Offline _ -> heard(device, false);
      // Said by the device itself, or by a broker that does not have it.
      case XmppAnswer.Refused(String condition) -> heard(device, !isOffline(condition));
      case XmppAnswer.Lost _ -> {}
    }
  }

  /** Whether a broker answers so for one who is not there (RFC 6121 8.5.3.2.3). */
  static boolean isOffline(String condition) {
    return switch (condition) {
      case "service-unavailable",
          "recipient-unavailable",
          "item-not-found",
          "gone",
          "remote-server-not-found",
          "remote-server-timeout" ->
          true;
      default -> false;
    };
  }

  /** Asks those of whom nothing was heard lately; takes its time. */
  void ask(Line line, Collection<Jid> known) throws InterruptedException {
    keepOnly(known);
    Instant before = clock.instant().minus(FRESH);
    for (Jid device : devices) {
      if (line.gone().isDone()) {
        return;
      }
      if (heard.getOrDefault(device, Instant.MIN).isBefore(before)) {
        line.ping(device).thenAccept(answer -> learn(device, answer));
        LockSupport.parkNanos(this, BETWEEN_PINGS);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }

  /** Forgets all but these. A device that told its address after it came online is asked. */
  void keepOnly(Collection<Jid> known) {
    devices = Set.copyOf(known);
    heard.keySet().retainAll(devices);
    online.keySet().retainAll(devices);
  }

  /** The line is gone: nobody is known to be online any more. */
  void forget() {
    heard.clear();
    for (Jid device : List.copyOf(online.keySet())) {
      if (online.remove(device) != null) {
        watcher.accept(device, false);
      }
    }
  }
}
