package org.beckon.acs.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.store.JournalStore;

/** Sessions in a map; nothing but pruning takes them out. */
final class InMemoryJournal implements JournalStore {
  private final ConcurrentSkipListMap<SessionId, Transcript> sessions =
      new ConcurrentSkipListMap<>(Comparator.comparingLong(SessionId::number));
  private volatile long last;

  @Override
  public long lastId() {
    return last;
  }

  @Override
  public synchronized void append(Transcript transcript) {
    last = Math.max(last, transcript.summary().id().number());
    sessions.put(transcript.summary().id(), transcript);
  }

  @Override
  public List<SessionSummary> recent(Optional<DeviceKey> device, int limit) {
    return sessions.descendingMap().values().stream()
        .map(Transcript::summary)
        .filter(one -> device.isEmpty() || device.equals(one.device()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Transcript> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public void prune(Instant before, int keepPerDevice) {
    Map<Optional<DeviceKey>, Integer> kept = new HashMap<>();
    for (Transcript transcript : sessions.descendingMap().values()) {
      SessionSummary summary = transcript.summary();
      boolean old = summary.start().isBefore(before);
      boolean beyond = kept.merge(summary.device(), 1, Integer::sum) > keepPerDevice;
      if (old || beyond) {
        sessions.remove(summary.id());
      }
    }
  }

  void keepOnly(Predicate<SessionSummary> wanted) {
    sessions.values().removeIf(one -> !wanted.test(one.summary()));
  }
}
