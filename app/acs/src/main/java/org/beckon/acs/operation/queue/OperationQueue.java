package org.beckon.acs.operation.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.Work;
import org.beckon.acs.store.OperationStore;

/**
 * The queues of all devices. Every change is durable before it is told to anybody; what a session
 * asks is answered from memory. Thread-safe.
 */
public final class OperationQueue implements Operations {
  /** Sessions that may break off over an operation before it is given up. */
  public static final int MOST_ATTEMPTS = 5;

  private final OperationStore store;
  private final Consumer<AcsEvent> events;
  private final Clock clock;
  private final AtomicLong lastId;
  private final ConcurrentMap<DeviceKey, DeviceQueue> queues = new ConcurrentHashMap<>();
  private final ConcurrentMap<OperationId, DeviceKey> unfinished = new ConcurrentHashMap<>();
  private final Endings endings;
  private final AtomicLong changes = new AtomicLong();

  /**
   * The queue as the store left it: what was running when the server stopped waits again.
   *
   * @param events told of what people and rules do; what sessions do is told to the consumer that
   *     they bring
   */
  public OperationQueue(OperationStore store, Consumer<AcsEvent> events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.endings = new Endings(store, unfinished::containsKey);
    this.lastId = new AtomicLong(store.lastId());
    store.unfinished().forEach(this::resume);
  }

  private void resume(Operation stored) {
    if (stored.state() != OperationState.RUNNING) {
      place(stored);
      return;
    }
    Operation again =
        Attempts.after(
            stored, "The server stopped while it was running.", List.of(), clock.instant());
    store.save(again);
    if (!again.state().isFinal()) {
      place(again);
    }
  }

  private void place(Operation operation) {
    unfinished.put(operation.id(), operation.device());
    DeviceQueue queue = queue(operation.device());
    queue.add(operation);
    queue.changed(changes.incrementAndGet());
  }

  private DeviceQueue queue(DeviceKey device) {
    return queues.computeIfAbsent(device, key -> new DeviceQueue());
  }

  @Override
  public Operation enqueue(DeviceKey device, Work work, String origin) {
    return enqueue(device, work, origin, events);
  }

  /** As the other, telling this consumer. */
  public Operation enqueue(DeviceKey device, Work work, String origin, Consumer<AcsEvent> telling) {
    DeviceQueue queue = queue(device);
    queue.lock.lock();
    try {
      OperationId id = new OperationId(lastId.incrementAndGet());
      Operation operation = Changes.queued(id, device, work, origin, clock.instant());
      store.save(operation);
      unfinished.put(id, device);
      queue.add(operation);
      queue.changed(changes.incrementAndGet());
      telling.accept(new AcsEvent.OperationChanged(operation));
      return operation;
    } finally {
      queue.lock.unlock();
    }
  }

  /** Takes the device's next operation for a session, if there is one. */
  public Optional<Operation> take(DeviceKey device, Consumer<AcsEvent> telling) {
    DeviceQueue queue = queues.get(device);
    if (queue == null) {
      return Optional.empty();
    }
    queue.lock.lock();
    try {
      Optional<Operation> next = queue.first();
      if (next.isEmpty()) {
        return next;
      }
      Operation running = Changes.running(next.get(), clock.instant());
      store.save(running);
      queue.remove(running.id());
      queue.run(running);
      telling.accept(new AcsEvent.OperationChanged(running));
      return Optional.of(running);
    } finally {
      queue.lock.unlock();
    }
  }

  /** Notes what came of a running operation. Nothing happens when it is not running any more. */
  public void end(OperationId id, Outcome outcome, Consumer<AcsEvent> telling) {
    withRunning(
        id,
        (queue, running) ->
            finish(
                queue,
                Changes.ended(
                    running, Changes.stateOf(outcome), Optional.of(outcome), clock.instant()),
                telling));
  }

  /**
   * Notes how far a running operation is. In memory at once; kept, and told, twice a second at
   * most.
   */
  public void progressed(OperationId id, Progress progress, Consumer<AcsEvent> telling) {
    withRunning(
        id,
        (queue, running) -> {
          Operation further = Changes.progressed(running, progress);
          queue.rerun(further);
          if (queue.isWorthTelling(progress, clock.instant())) {
            store.save(further);
            telling.accept(new AcsEvent.OperationChanged(further));
          }
        });
  }

  /**
   * Puts a running operation back to the head of its queue, or gives it up when that has happened
   * too often; one that was cancelled meanwhile ends. Nothing happens when it is not running any
   * more.
   *
   * @param reason what cut it off, a sentence
   * @param suspicions what the next attempt should beware of
   */
  public void putBack(
      OperationId id, String reason, List<Suspicion> suspicions, Consumer<AcsEvent> telling) {
    withRunning(
        id,
        (queue, running) -> {
          Operation next =
              queue.isCancelled(id)
                  ? cancelled(running)
                  : Attempts.after(running, reason, suspicions, clock.instant());
          if (next.state().isFinal()) {
            finish(queue, next, telling);
            return;
          }
          store.save(next);
          queue.remove(id);
          queue.addFirst(next);
          telling.accept(new AcsEvent.OperationChanged(next));
        });
  }

  /**
   * A device has come back from the restart that this operation asked for. Where its answer was
   * lost, the operation has not ended yet and ends now: it is not restarted once more.
   */
  void cameBack(Operation operation, Outcome outcome, Consumer<AcsEvent> telling) {
    DeviceQueue queue = queue(operation.device());
    queue.lock.lock();
    try {
      Optional<Operation> unanswered =
          queue
              .running(operation.id())
              .or(() -> queue.waiting(operation.id()))
              .filter(Restarts::isUnanswered);
      if (unanswered.isPresent()) {
        finish(
            queue,
            Changes.ended(
                unanswered.get(), OperationState.DONE, Optional.of(outcome), clock.instant()),
            telling);
      } else if (Restarts.isAwaited(operation)) {
        Operation told = Changes.toldMore(operation, outcome);
        store.save(told);
        telling.accept(new AcsEvent.OperationChanged(told));
      }
    } finally {
      queue.lock.unlock();
    }
  }

  /** Puts back what still runs for a device although no session carries it any more. */
  public void reclaim(DeviceKey device, String reason, Consumer<AcsEvent> telling) {
    DeviceQueue queue = queues.get(device);
    if (queue == null) {
      return;
    }
    queue.lock.lock();
    try {
      queue.allRunning().forEach(running -> putBack(running.id(), reason, List.of(), telling));
    } finally {
      queue.lock.unlock();
    }
  }

  private interface OnRunning {
    void accept(DeviceQueue queue, Operation running);
  }

  private void withRunning(OperationId id, OnRunning action) {
    DeviceKey device = unfinished.get(id);
    if (device == null) {
      return;
    }
    DeviceQueue queue = queue(device);
    queue.lock.lock();
    try {
      queue.running(id).ifPresent(running -> action.accept(queue, running));
    } finally {
      queue.lock.unlock();
    }
  }

  private void finish(DeviceQueue queue, Operation ended, Consumer<AcsEvent> telling) {
    store.save(ended);
    queue.remove(ended.id());
    queue.changed(changes.incrementAndGet());
    tellEnded(ended, telling);
  }

  private void tellEnded(Operation ended, Consumer<AcsEvent> telling) {
    unfinished.remove(ended.id());
    telling.accept(new AcsEvent.OperationChanged(ended));
    endings.ended(ended);
  }

  @Override
  public CompletableFuture<Operation> whenEnded(OperationId id) {
    return endings.await(id);
  }

  @Override
  public Optional<Operation> find(OperationId id) {
    return store.find(id);
  }

  @Override
  public List<Operation> recent(Optional<DeviceKey> device, int limit) {
    return store.recent(device, limit);
  }

  /**
   * A number that is another one after an operation of this device was queued or has ended, so that
   * what was made of {@link #recent} need not be made again. Costs next to nothing.
   */
  public long lastChange(DeviceKey device) {
    DeviceQueue queue = queues.get(device);
    return queue == null ? 0 : queue.lastChange();
  }

  @Override
  public int pending(DeviceKey device) {
    DeviceQueue queue = queues.get(device);
    if (queue == null) {
      return 0;
    }
    queue.lock.lock();
    try {
      return queue.size();
    } finally {
      queue.lock.unlock();
    }
  }

  /** Whether an operation of this origin is unfinished. */
  public boolean isPending(DeviceKey device, String origin) {
    DeviceQueue queue = queues.get(device);
    if (queue == null) {
      return false;
    }
    queue.lock.lock();
    try {
      return queue.has(origin);
    } finally {
      queue.lock.unlock();
    }
  }

  @Override
  public boolean cancel(OperationId id) {
    DeviceKey device = unfinished.get(id);
    if (device == null) {
      return false;
    }
    DeviceQueue queue = queue(device);
    queue.lock.lock();
    try {
      Optional<Operation> waiting = queue.waiting(id);
      waiting.ifPresent(operation -> finish(queue, cancelled(operation), events));
      return waiting.isPresent() || queue.cancelRunning(id);
    } finally {
      queue.lock.unlock();
    }
  }

  /**
   * Ends a running operation that was cancelled; false when it was not. Its session must not have
   * sent the next request yet.
   */
  public boolean endIfCancelled(OperationId id, Consumer<AcsEvent> telling) {
    AtomicBoolean done = new AtomicBoolean();
    withRunning(
        id,
        (queue, running) -> {
          if (queue.isCancelled(id)) {
            finish(queue, cancelled(running), telling);
            done.set(true);
          }
        });
    return done.get();
  }

  /** What is suspected of the device that this operation runs on. */
  public List<Suspicion> suspicions(OperationId id) {
    List<Suspicion> found = new ArrayList<>();
    withRunning(
        id,
        (queue, running) ->
            Changes.underway(running).ifPresent(one -> found.addAll(one.suspicions())));
    return found;
  }

  private Operation cancelled(Operation operation) {
    return Changes.ended(operation, OperationState.CANCELLED, operation.outcome(), clock.instant());
  }

  @Override
  public Optional<Operation> retry(OperationId id, String origin) {
    return store
        .find(id)
        .filter(operation -> operation.state().isFinal())
        .map(operation -> enqueue(operation.device(), operation.work(), origin));
  }

  /** Drops the queue of a device that was forgotten; the store has dropped it already. */
  public void forget(DeviceKey device) {
    DeviceQueue queue = queues.remove(device);
    if (queue == null) {
      return;
    }
    queue.lock.lock();
    try {
      for (Operation operation : queue.all()) {
        queue.remove(operation.id());
        tellEnded(cancelled(operation), events);
      }
    } finally {
      queue.lock.unlock();
    }
  }
}
