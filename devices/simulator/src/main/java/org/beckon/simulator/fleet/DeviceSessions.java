package org.beckon.simulator.fleet;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.beckon.cwmp.event.Event;
import org.beckon.simulator.net.SessionObserver;

/** Counts the sessions of one device and tells who waits for one. Thread-safe. */
final class DeviceSessions implements SessionObserver {
  private final FleetCounters counters;
  private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
  private final List<LongConsumer> requests = new CopyOnWriteArrayList<>();
  private volatile boolean informed;
  private volatile Optional<SessionReport> last = Optional.empty();

  private record Waiter(Predicate<SessionReport> wanted, CompletableFuture<SessionReport> future) {}

  DeviceSessions(FleetCounters counters) {
    this.counters = counters;
  }

  @Override
  public void accepted() {
    long now = System.nanoTime();
    requests.forEach(watcher -> watcher.accept(now));
  }

  void watchRequests(LongConsumer watcher) {
    requests.add(watcher);
  }

  @Override
  public void opened() {
    counters.inform(!informed);
    informed = true;
  }

  @Override
  public void ended(List<Event> events, boolean accepted, Optional<String> failure) {
    SessionReport report = new SessionReport(events, accepted, failure);
    last = Optional.of(report);
    counters.session(failure);
    waiters.removeIf(waiter -> waiter.wanted().test(report) && waiter.future().complete(report));
  }

  Optional<SessionReport> last() {
    return last;
  }

  CompletableFuture<SessionReport> next(Predicate<SessionReport> wanted) {
    Waiter waiter = new Waiter(wanted, new CompletableFuture<>());
    waiters.add(waiter);
    return waiter.future();
  }
}
