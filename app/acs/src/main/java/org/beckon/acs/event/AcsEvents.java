package org.beckon.acs.event;

import java.util.function.Consumer;

/** Where to watch the server. Thread-safe. */
public interface AcsEvents {

  /**
   * Calls the watcher for each event until the subscription is closed. Calls come one at a time, in
   * order, on a thread of the server, after the reply to the device has gone out; a watcher must be
   * quick and must not throw.
   */
  Subscription subscribe(Consumer<AcsEvent> watcher);

  /** An ongoing watch. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
