package org.beckon.acs.journal.recorder;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.store.JournalStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal: open sessions in memory, ended ones in the store. Ended sessions are masked and
 * handed over on a thread of its own. Thread-safe.
 */
public final class JournalRecorder implements Journal, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalRecorder.class);
  private static final int MAX_WAITING = 2_000;
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final JournalStore store;
  private final Clock clock;
  private final Retention retention;
  private final AtomicLong lastId;

  /** Sessions that run, and ended ones until the store has them: none is ever missing. */
  private final Map<SessionId, SessionRecord> open = new ConcurrentHashMap<>();

  private final ThreadPoolExecutor writer;
  private final ScheduledExecutorService pruner;

  /** A journal over the store; prunes it now and every hour. */
  public JournalRecorder(JournalStore store, Clock clock, Retention retention) {
    this.store = store;
    this.clock = clock;
    this.retention = retention;
    this.lastId = new AtomicLong(store.lastId());
    // When the writer cannot keep up, those who end sessions write: that slows the devices down.
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofVirtual().name("journal").factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    this.pruner =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-pruner").factory());
    pruner.scheduleWithFixedDelay(this::prune, 0, PRUNE_EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * What is kept of the journal.
   *
   * @param age older sessions go
   * @param perDevice of each device only so many of the newest stay
   */
  public record Retention(Duration age, int perDevice) {
    /** A quarter of a year, and what a page can usefully show. */
    public static final Retention STANDARD = new Retention(Duration.ofDays(90), 500);
  }

  /** Begins the record of a session from this address, an IP literal. */
  public SessionRecord begin(String address) {
    SessionId id = new SessionId(lastId.incrementAndGet());
    SessionRecord session = new SessionRecord(id, address, clock.instant());
    open.put(id, session);
    return session;
  }

  /**
   * Ends a session and keeps it; the first end counts.
   *
   * @param reason in words, empty when there is nothing to say
   * @return the session in one line; empty when it had ended before
   */
  public Optional<SessionSummary> end(
      SessionRecord session, SessionOutcome outcome, String reason) {
    if (!session.end(outcome, reason)) {
      return Optional.empty();
    }
    writer.execute(() -> keep(session));
    return Optional.of(session.summary());
  }

  @Override
  public List<SessionSummary> recent(Optional<DeviceKey> device, int limit) {
    List<SessionSummary> running =
        open.values().stream()
            .map(SessionRecord::summary)
            .filter(one -> device.isEmpty() || one.device().equals(device))
            .toList();
    List<SessionSummary> kept = new ArrayList<>(store.recent(device, limit));
    kept.removeIf(one -> running.stream().anyMatch(other -> other.id().equals(one.id())));
    return Stream.concat(running.stream(), kept.stream())
        .sorted(Comparator.comparingLong((SessionSummary one) -> one.id().number()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Transcript> transcript(SessionId id) {
    SessionRecord running = open.get(id);
    return running != null ? Optional.of(running.transcript()) : store.find(id);
  }

  private void keep(SessionRecord session) {
    try {
      store.append(session.transcript());
    } catch (RuntimeException e) {
      LOG.error("session {} could not be kept", session.id(), e);
    } finally {
      open.remove(session.id());
    }
  }

  private void prune() {
    try {
      store.prune(clock.instant().minus(retention.age()), retention.perDevice());
    } catch (RuntimeException e) {
      LOG.error("the journal could not be pruned", e);
    }
  }

  /** Waits, within bounds, until all ended sessions are with the store. */
  @Override
  public void close() {
    pruner.shutdownNow();
    writer.shutdown();
    try {
      if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("{} sessions could not be kept in time", writer.getQueue().size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
