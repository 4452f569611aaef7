package org.beckon.console.lab.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.beckon.acs.event.AcsEvents;

/** Waits for things that events of the server tell of. */
final class Waiting {
  private Waiting() {}

  /** Waits until this holds, looked at now and after each event. */
  static void until(
      BooleanSupplier holds, AcsEvents events, Duration patience, BenchTrouble otherwise)
      throws NotReady, InterruptedException {
    CompletableFuture<Void> now = new CompletableFuture<>();
    try (AcsEvents.Subscription _ =
        events.subscribe(
            event -> {
              if (!now.isDone() && holds.getAsBoolean()) {
                now.complete(null);
              }
            })) {
      if (!holds.getAsBoolean()) {
        get(now, patience, otherwise);
      }
    }
  }

  /** What the future brings within this time. */
  static <T> T get(CompletableFuture<T> future, Duration patience, BenchTrouble otherwise)
      throws NotReady, InterruptedException {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new NotReady(otherwise);
    } catch (ExecutionException e) {
      throw new IllegalStateException("what the bench waits for never fails", e);
    }
  }
}
