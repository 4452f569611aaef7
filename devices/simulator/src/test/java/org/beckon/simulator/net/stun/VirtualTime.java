package org.beckon.simulator.net.stun;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Time that passes when a test says so; what falls due runs on the test's thread, in order. */
final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService {
  private final PriorityQueue<Due<?>> due =
      new PriorityQueue<>(
          Comparator.<Due<?>>comparingLong(one -> one.at).thenComparingLong(Due::nth));
  private long now;
  private long count;

  private final class Due<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final long at;
    private final long nth = count++;

    Due(Callable<V> action, long at) {
      super(action);
      this.at = at;
    }

    long nth() {
      return nth;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  /** Nanoseconds since the beginning. */
  long nanos() {
    return now;
  }

  /** Whole milliseconds since the beginning. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(now);
  }

  /** Lets this time pass. */
  void pass(Duration time) {
    long end = now + time.toNanos();
    while (!due.isEmpty() && due.peek().at <= end) {
      Due<?> next = due.poll();
      now = next.at;
      next.run();
    }
    now = end;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> action, long delay, TimeUnit unit) {
    Due<V> one = new Due<>(action, now + unit.toNanos(delay));
    due.add(one);
    return one;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
    return schedule(
        () -> {
          action.run();
          return null;
        },
        delay,
        unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable action, long first, long period, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable action, long first, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable action) {
    schedule(action, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public void shutdown() {
    due.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    due.clear();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) {
    return true;
  }
}
