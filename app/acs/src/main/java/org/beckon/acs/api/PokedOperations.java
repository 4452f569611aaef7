package org.beckon.acs.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.server.Acs;

/** Operations that were ordered together with a poke, and what became of the poke. */
final class PokedOperations {
  private static final Duration INFORM_WAIT = Duration.ofSeconds(30);

  private final Acs acs;
  private final Map<OperationId, CompletableFuture<PokeTrace>> pokes = new ConcurrentHashMap<>();

  PokedOperations(Acs acs) {
    this.acs = acs;
  }

  /** An operation with the poke that was sent for it. */
  record Progress(Operation operation, Optional<PokeTrace> poke) {}

  /** Pokes the device of a queued operation. */
  void poke(Operation operation) {
    pokes.put(operation.id(), acs.poker().poke(operation.device(), INFORM_WAIT));
    acs.operations()
        .whenEnded(operation.id())
        .whenComplete((ended, failure) -> pokes.remove(operation.id()));
  }

  /**
   * Waits until the operation has ended, or its poke has failed, or the time is over; then tells
   * how it stands. Empty when there is no such operation.
   */
  Optional<Progress> await(OperationId id, Duration wait) throws InterruptedException {
    CompletableFuture<PokeTrace> poke = pokes.get(id);
    CompletableFuture<Operation> ended = acs.operations().whenEnded(id);
    CompletableFuture<Object> reason = new CompletableFuture<>();
    ended.whenComplete((operation, failure) -> reason.complete(id));
    if (poke != null) {
      poke.thenAccept(
          trace -> {
            if (trace.result() != PokeTrace.Result.INFORM) {
              reason.complete(trace);
            }
          });
    }
    try {
      reason.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The time is over; the operation goes on by itself and is told as it stands.
    }
    return acs.operations()
        .find(id)
        .map(operation -> new Progress(operation, Optional.ofNullable(poke).map(this::present)));
  }

  private PokeTrace present(CompletableFuture<PokeTrace> poke) {
    return poke.getNow(null);
  }
}
