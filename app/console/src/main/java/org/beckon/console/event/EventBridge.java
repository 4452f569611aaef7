package org.beckon.console.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.console.task.Delayer;

/**
 * Brings the server's events to the window: gathers them, and delivers at most 20 times a second on
 * the FX thread, never a second delivery before the first was worked off. Watch and close on the FX
 * thread.
 */
public final class EventBridge implements AutoCloseable {

  /** At least this long between two deliveries. */
  public static final Duration PAUSE = Duration.ofMillis(50);

  private final Executor window;
  private final Delayer delayer;
  private final List<Consumer<Changes>> watchers = new CopyOnWriteArrayList<>();
  private final AcsEvents.Subscription subscription;
  private final Object lock = new Object();
  private Gathering gathering = new Gathering();
  private boolean waiting;

  /**
   * Starts to listen.
   *
   * @param window the FX thread
   */
  public EventBridge(AcsEvents events, Executor window, Delayer delayer) {
    this.window = window;
    this.delayer = delayer;
    this.subscription = events.subscribe(this::accept);
  }

  /** Calls the watcher with each delivery until the watch is closed. */
  public Watch watch(Consumer<Changes> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public void close() {
    subscription.close();
    watchers.clear();
  }

  private void accept(AcsEvent event) {
    synchronized (lock) {
      gathering.add(event);
      if (waiting) {
        return;
      }
      waiting = true;
    }
    delayer.after(PAUSE, () -> window.execute(this::deliver));
  }

  private void deliver() {
    Changes changes;
    synchronized (lock) {
      changes = gathering.take();
      gathering = new Gathering();
    }
    try {
      watchers.forEach(watcher -> watcher.accept(changes));
    } finally {
      again();
    }
  }

  private void again() {
    synchronized (lock) {
      waiting = false;
    }
  }

  /** An ongoing watch. */
  @FunctionalInterface
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
