package org.beckon.acs.operation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Work;

/** The unfinished operations of one device, oldest first. Used under its lock only. */
final class DeviceQueue {
  /** Held while the store writes, so that the order in memory is the order on disk. */
  final ReentrantLock lock = new ReentrantLock();

  private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(500);

  private final Deque<Operation> waiting = new ArrayDeque<>();
  private final List<Operation> running = new ArrayList<>(1);

  /** Of those that run. */
  private final Set<OperationId> cancelled = new HashSet<>(1);

  /** Read without the lock too. */
  private volatile long lastChange;

  private Instant told = Instant.MIN;
  private Optional<Progress.Phase> toldPhase = Optional.empty();

  long lastChange() {
    return lastChange;
  }

  void changed(long number) {
    lastChange = number;
  }

  void add(Operation operation) {
    waiting.addLast(operation);
  }

  void addFirst(Operation operation) {
    waiting.addFirst(operation);
  }

  Optional<Operation> first() {
    return Optional.ofNullable(waiting.peekFirst());
  }

  void run(Operation operation) {
    running.add(operation);
  }

  /** Takes the place of the running one with its id. */
  void rerun(Operation operation) {
    running.replaceAll(one -> one.id().equals(operation.id()) ? operation : one);
  }

  /** Whether the last telling is long enough ago, or another phase begins. */
  boolean isWorthTelling(Progress progress, Instant now) {
    boolean worth =
        !toldPhase.equals(Optional.of(progress.phase()))
            || now.isBefore(told)
            || !now.isBefore(told.plus(BETWEEN_TELLINGS));
    if (worth) {
      told = now;
      toldPhase = Optional.of(progress.phase());
    }
    return worth;
  }

  /**
   * Marks a running one for its end at the next step; false when it is not running, or when its
   * steps belong together: half a write is worse than one that was not wanted.
   */
  boolean cancelRunning(OperationId id) {
    boolean can =
        running(id)
            .map(Operation::work)
            .filter(work -> work instanceof Work.Discover || work instanceof Work.ReadValues)
            .isPresent();
    if (can) {
      cancelled.add(id);
    }
    return can;
  }

  boolean isCancelled(OperationId id) {
    return cancelled.contains(id);
  }

  Optional<Operation> waiting(OperationId id) {
    return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Operation> running(OperationId id) {
    return running.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  List<Operation> allRunning() {
    return List.copyOf(running);
  }

  void remove(OperationId id) {
    waiting.removeIf(one -> one.id().equals(id));
    running.removeIf(one -> one.id().equals(id));
    cancelled.remove(id);
  }

  boolean has(String origin) {
    return all().stream().anyMatch(one -> one.origin().equals(origin));
  }

  int size() {
    return waiting.size() + running.size();
  }

  List<Operation> all() {
    List<Operation> all = new ArrayList<>(running);
    all.addAll(waiting);
    return all;
  }
}
