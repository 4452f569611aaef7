package org.beckon.acs.xmpp;

import java.util.Optional;
import java.util.function.Consumer;

/** The choice of an outside broker, for those who use the server. Thread-safe. */
public interface OutsideBroker {

  /** The broker that is set; empty when none is. */
  Optional<OutsideSettings> settings();

  /** How it stands with it. */
  OutsideStatus status();

  /**
   * Watches the status.
   *
   * @param watcher hears each status from now on, on threads of the server; must not wait
   * @return ends the watch when it is closed
   */
  Watch watch(Consumer<OutsideStatus> watcher);

  /** A watch that can be ended. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Keeps these settings and uses them from now on. Blocks for the store.
   *
   * @return why not; empty when done
   */
  Optional<OutsideTrouble> use(OutsideSettings settings);

  /** Uses none any more, and forgets the settings. Blocks for the store. */
  void turnOff();

  /**
   * Tries settings out without using them: connects, logs in, pings itself. Blocks until it has
   * failed or all steps are done, at most a minute.
   *
   * @param steps hears each step when it has ended, on this thread
   * @return whether all went well
   */
  boolean test(OutsideSettings settings, Consumer<OutsideStep> steps);
}
