package org.beckon.console.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delays by a thread that does not keep the program alive. Thread-safe. */
public final class DaemonDelayer implements Delayer, AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("window-timer").factory());

  @Override
  public void after(Duration delay, Runnable action) {
    if (!timer.isShutdown()) {
      timer.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Drops what is still to come. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
