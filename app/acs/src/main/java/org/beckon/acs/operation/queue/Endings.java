package org.beckon.acs.operation.queue;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.store.OperationStore;

/** Those who wait for operations to end. Thread-safe. */
final class Endings {
  private final ConcurrentMap<OperationId, CompletableFuture<Operation>> watched =
      new ConcurrentHashMap<>();
  private final Executor threads = task -> Thread.ofVirtual().name("operation-ended").start(task);
  private final OperationStore store;
  private final Predicate<OperationId> unfinished;

  Endings(OperationStore store, Predicate<OperationId> unfinished) {
    this.store = store;
    this.unfinished = unfinished;
  }

  /** The operation is not among the unfinished any more. */
  void ended(Operation operation) {
    CompletableFuture<Operation> future = watched.remove(operation.id());
    if (future != null) {
      // On a thread of its own: whoever waits must not hold up the session.
      future.completeAsync(() -> operation, threads);
    }
  }

  CompletableFuture<Operation> await(OperationId id) {
    CompletableFuture<Operation> future =
        watched.computeIfAbsent(id, key -> new CompletableFuture<>());
    if (!unfinished.test(id)) {
      watched.remove(id, future);
      Optional<Operation> ended = store.find(id);
      ended.ifPresentOrElse(
          future::complete,
          () ->
              future.completeExceptionally(
                  new NoSuchElementException("There is no operation " + id + ".")));
    }
    return future.copy();
  }
}
