package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/** One poke under way: its steps so far, those who watch it, and the Inform it waits for. */
final class Poke {
  private final DeviceKey device;
  private final Optional<Via> only;
  private volatile Instant started;
  private final AtomicLong begin = new AtomicLong();
  private volatile boolean hasBegun;
  private final CompletableFuture<Arrival> inform = new CompletableFuture<>();
  private final CompletableFuture<PokeTrace> ended = new CompletableFuture<>();
  private final List<PokeStep> steps = new ArrayList<>();
  private final List<Consumer<PokeStep>> watchers = new ArrayList<>();

  /** The Inform that a poke waits for: when it came, and in which session. */
  private record Arrival(long nanoTime, SessionId session) {}

  /**
   * A poke whose turn has not come.
   *
   * @param only the one way to try; empty for all
   */
  Poke(DeviceKey device, Optional<Via> only, Instant made) {
    this.device = device;
    this.only = only;
    this.started = made;
  }

  Optional<Via> only() {
    return only;
  }

  /** Its first request is about to go out: times count from now, and an Inform is for it. */
  void begin(Instant now) {
    started = now;
    begin.set(System.nanoTime());
    hasBegun = true;
  }

  /** Whether it has begun. */
  boolean hasBegun() {
    return hasBegun;
  }

  /** Takes this time out of what it has spent: it was held up by the pace, not by the device. */
  void heldUp(Duration time) {
    begin.addAndGet(time.toNanos());
  }

  DeviceKey device() {
    return device;
  }

  CompletableFuture<PokeTrace> ended() {
    return ended;
  }

  /** Time since the poke began, without that in which it was held up; zero before. */
  Duration spent() {
    return hasBegun ? since(System.nanoTime()) : Duration.ZERO;
  }

  private Duration since(long nanoTime) {
    return Duration.ofNanos(Math.max(0, nanoTime - begin.get()));
  }

  synchronized void watch(Consumer<PokeStep> watcher) {
    steps.forEach(watcher);
    watchers.add(watcher);
  }

  synchronized void step(PokeStep step) {
    steps.add(step);
    watchers.forEach(watcher -> watcher.accept(step));
  }

  /** The device has called in because of a connection request. */
  void informed(SessionId session) {
    inform.complete(new Arrival(System.nanoTime(), session));
  }

  /** Whether the Inform is here. */
  boolean hasArrived() {
    return inform.isDone();
  }

  /** Whether the Inform is here, or comes within this time. */
  boolean arrives(Duration within) throws InterruptedException {
    try {
      if (!inform.isDone()) {
        inform.get(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
      }
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return inform.isDone();
    }
  }

  /**
   * The Inform is the last step, even where it came before the answer to the request was read.
   *
   * @param before ways that failed before this one
   */
  PokeTrace success(Via via, List<Failure> before) {
    Arrival arrival = inform.join();
    Duration at = since(arrival.nanoTime());
    step(PokeStep.of(via, StepKind.INFORM, at, arrival.session().toString()));
    return trace(via, PokeTrace.Result.INFORM, Optional.of(at), before, Optional.empty());
  }

  /**
   * It came to nothing.
   *
   * @param failures at least one
   * @param nextInform when the device is due to call by itself, as far as known
   */
  PokeTrace failure(List<Failure> failures, Optional<Instant> nextInform) {
    Failure furthest = failures.stream().min(Comparator.comparing(Failure::result)).orElseThrow();
    return trace(furthest.via(), furthest.result(), Optional.empty(), failures, nextInform);
  }

  private synchronized PokeTrace trace(
      Via via,
      PokeTrace.Result result,
      Optional<Duration> informAfter,
      List<Failure> failures,
      Optional<Instant> nextInform) {
    return new PokeTrace(device, via, started, result, steps, informAfter, failures, nextInform);
  }

  void finish(PokeTrace trace) {
    ended.complete(trace);
  }
}
