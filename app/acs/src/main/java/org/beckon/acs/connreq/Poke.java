package org.beckon.acs.connreq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/** One poke under way: its steps so far, those who watch it, and the Inform it waits for. */
final class Poke {
  private final DeviceKey device;
  private final Via via;
  private final Instant started;
  private final Duration grace;
  private final long begin = System.nanoTime();
  private final CompletableFuture<PokeStep> inform = new CompletableFuture<>();
  private final CompletableFuture<PokeTrace> ended = new CompletableFuture<>();
  private final List<PokeStep> steps = new ArrayList<>();
  private final List<Consumer<PokeStep>> watchers = new ArrayList<>();

  Poke(DeviceKey device, Via via, Instant started, Duration grace) {
    this.device = device;
    this.via = via;
    this.started = started;
    this.grace = grace;
  }

  CompletableFuture<PokeTrace> ended() {
    return ended;
  }

  synchronized void watch(Consumer<PokeStep> watcher) {
    steps.forEach(watcher);
    watchers.add(watcher);
  }

  synchronized void step(PokeStep step) {
    steps.add(step);
    watchers.forEach(watcher -> watcher.accept(step));
  }

  void informed(SessionId session) {
    Duration at = Duration.ofNanos(System.nanoTime() - begin);
    inform.complete(new PokeStep("inform", at, "session " + session));
  }

  /** Waits for the Inform as long as it makes sense after this delivery. */
  PokeTrace await(Delivery delivery, Duration wait) {
    Duration spent = Duration.ofNanos(System.nanoTime() - begin);
    Duration left = wait.minus(spent).isNegative() ? Duration.ZERO : wait.minus(spent);
    return switch (delivery) {
      case Delivery.Accepted _ ->
          arrives(left)
              ? success()
              : end(
                  PokeTrace.Result.ACCEPTED,
                  "The device accepted the request, but no Inform came within "
                      + wait.toSeconds()
                      + " s.",
                  "It may be busy or unable to reach this server: check its ACS URL and login.");
      case Delivery.Broken(String cause, String advice) ->
          arrives(left.compareTo(grace) < 0 ? left : grace)
              ? success()
              : end(PokeTrace.Result.FAILED, cause, advice);
      case Delivery.Refused(String cause, String advice) ->
          // Some devices refuse with any status, and call in all the same (cpe-quirks 33).
          arrives(left.compareTo(grace) < 0 ? left : grace)
              ? success()
              : end(PokeTrace.Result.FAILED, cause, advice);
      case Delivery.Unreachable(String cause, String advice) ->
          inform.isDone() ? success() : end(PokeTrace.Result.UNREACHABLE, cause, advice);
    };
  }

  private boolean arrives(Duration left) {
    try {
      inform.get(left.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return inform.isDone();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return inform.isDone();
    }
  }

  /** The Inform is the last step, even where it came before the answer to the request was read. */
  private PokeTrace success() {
    step(inform.join());
    return end(PokeTrace.Result.INFORM, "", "");
  }

  synchronized PokeTrace end(PokeTrace.Result result, String cause, String advice) {
    Optional<Duration> after =
        result == PokeTrace.Result.INFORM ? Optional.of(inform.join().at()) : Optional.empty();
    return new PokeTrace(
        device, via, started, result, new ArrayList<>(steps), after, cause, advice);
  }

  void finish(PokeTrace trace) {
    ended.complete(trace);
  }
}
