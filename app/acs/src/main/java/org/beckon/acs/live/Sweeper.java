package org.beckon.acs.live;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.session.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends sessions whose device has fallen silent. */
final class Sweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final long PERIOD_MILLIS = 500;

  private final OpenSessions sessions;
  private final Conductor conductor;
  private final Consumer<AcsEvent> events;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("acs-sweeper").factory());

  Sweeper(OpenSessions sessions, Conductor conductor, Consumer<AcsEvent> events, Clock clock) {
    this.sessions = sessions;
    this.conductor = conductor;
    this.events = events;
    this.clock = clock;
    thread.scheduleWithFixedDelay(this::sweep, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    Instant now = clock.instant();
    for (LiveSession session : sessions.all()) {
      if (session.isOverdue(now)) {
        try {
          end(session, new Input.TimedOut(), now);
        } catch (RuntimeException e) {
          LOG.error("session {} could not be ended", session.record().id(), e);
        }
      }
    }
  }

  private void end(LiveSession session, Input input, Instant now) {
    // A session that is just being answered is not silent.
    if (!session.lock.tryLock()) {
      return;
    }
    Aftermath aftermath = new Aftermath();
    try {
      if (session.isOverdue(now)) {
        conductor.advance(session, input, aftermath);
        conductor.tellEnd(session, aftermath);
      }
    } finally {
      session.lock.unlock();
    }
    aftermath.tell(events);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
