package org.beckon.acs.event;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events to the watchers, one at a time and in order, on one thread of its own. A watcher
 * that throws is logged once and goes on being told. Thread-safe.
 */
public final class EventDispatcher implements AcsEvents, Consumer<AcsEvent>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

  /** Events that wait at most. */
  private static final int CAPACITY = 65_536;

  /** How long a publisher waits for room before its event is lost. */
  private static final long PATIENCE_MILLIS = 1_000;

  private final BlockingQueue<AcsEvent> waiting = new LinkedBlockingQueue<>(CAPACITY);
  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private final AtomicBoolean lossLogged = new AtomicBoolean();
  private final Thread thread;

  /** A dispatcher whose thread runs until it is closed. */
  public EventDispatcher() {
    // A virtual one: under load it goes to sleep and wakes several times for each session.
    thread = Thread.ofVirtual().name("acs-events").start(this::run);
  }

  @Override
  public Subscription subscribe(Consumer<AcsEvent> watcher) {
    Watch watch = new Watch(watcher);
    watches.add(watch);
    return () -> watches.remove(watch);
  }

  /** Publishes an event; blocks for a moment only when far too many wait. */
  @Override
  public void accept(AcsEvent event) {
    if (watches.isEmpty()) {
      return;
    }
    try {
      if (!waiting.offer(event)
          && !waiting.offer(event, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          && lossLogged.compareAndSet(false, true)) {
        LOG.warn("A watcher is too slow: events are lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        AcsEvent event = waiting.take();
        for (Watch watch : watches) {
          watch.tell(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** A watcher, isolated from the others. */
  private static final class Watch {
    private final Consumer<AcsEvent> watcher;
    private boolean failed;

    Watch(Consumer<AcsEvent> watcher) {
      this.watcher = watcher;
    }

    void tell(AcsEvent event) {
      try {
        watcher.accept(event);
      } catch (RuntimeException e) {
        if (!failed) {
          failed = true;
          LOG.error("A watcher of the server's events failed; further failures are not logged", e);
        }
      }
    }
  }
}
