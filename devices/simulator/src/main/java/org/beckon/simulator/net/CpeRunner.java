package org.beckon.simulator.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.CpeSession;
import org.beckon.simulator.engine.Work;
import org.beckon.simulator.net.xmpp.XmppClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one simulated CPE going: does its work when it is due. Thread-safe. */
public final class CpeRunner {
  private static final Logger LOG = LoggerFactory.getLogger(CpeRunner.class);

  private final Cpe cpe;
  private final CpeNetwork network;
  private final SessionObserver observer;
  private final InstantSource clock;

  private Optional<ScheduledFuture<?>> alarm = Optional.empty();
  private boolean stopped;
  private boolean failing;
  private volatile Optional<CpeUdp> udp = Optional.empty();
  private volatile Optional<XmppClient> xmpp = Optional.empty();

  CpeRunner(Cpe cpe, CpeNetwork network, SessionObserver observer, InstantSource clock) {
    this.cpe = cpe;
    this.network = network;
    this.observer = observer;
    this.clock = clock;
  }

  /** Switches the CPE on after a while. */
  public synchronized void start(Duration after) {
    schedule(after, this::switchOn);
  }

  private void switchOn() {
    cpe.powerOn();
    wake();
  }

  /** Lets it take connection requests over XMPP as well, where its settings say so. */
  void takesXmpp(XmppClient half) {
    xmpp = Optional.of(half);
  }

  /** Lets it take connection requests by UDP as well, where its settings say so. */
  void takesUdp(CpeUdp half) {
    udp = Optional.of(half);
  }

  /** Whether the CPE lets in one more connection request of the right login or signature. */
  boolean accepts(RateLimit limit) {
    boolean accepted = cpe.isOn() && limit.take();
    if (accepted) {
      observer.accepted();
    }
    return accepted;
  }

  /** A connection request was let in, and answered where its way has answers. */
  void connectionRequested() {
    cpe.connectionRequested();
    wake();
  }

  /** Begins what is due now, and comes back by itself when the next thing is. */
  public void wake() {
    if (begin()) {
      udp.ifPresent(CpeUdp::refresh);
      xmpp.ifPresent(XmppClient::check);
    }
  }

  /** False when it is to begin nothing any more. */
  private synchronized boolean begin() {
    if (stopped) {
      return false;
    }
    for (Work due : cpe.takeDue()) {
      network.work().execute(() -> perform(due));
    }
    cpe.nextDue().ifPresent(due -> schedule(until(due), this::wake));
    return true;
  }

  /** Begins nothing more. */
  public void stop() {
    synchronized (this) {
      stopped = true;
      alarm.ifPresent(future -> future.cancel(false));
    }
    // Without the lock: either may just be waking this runner, under a lock of its own.
    udp.ifPresent(CpeUdp::close);
    xmpp.ifPresent(XmppClient::close);
  }

  private void schedule(Duration after, Runnable task) {
    alarm.ifPresent(future -> future.cancel(false));
    alarm = Optional.of(network.timer().schedule(task, after.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Rounded up, so as not to come a moment too early and then again. */
  private Duration until(Instant due) {
    Duration wait = Duration.between(clock.instant(), due);
    return wait.isNegative() ? Duration.ZERO : wait.plusMillis(1);
  }

  private void perform(Work work) {
    try {
      switch (work) {
        case Work.Hold hold -> hold(hold.session());
        case Work.Fetch fetch ->
            cpe.transferEnded(fetch.id(), network.files().fetch(fetch.order()));
        case Work.Send send ->
            cpe.transferEnded(send.id(), network.files().send(send.order(), send.content()));
      }
    } catch (RuntimeException e) {
      LOG.error("The simulated CPE {} stumbled", cpe.deviceId().text(), e);
    }
    wake();
  }

  private void hold(CpeSession session) {
    Optional<String> failure = Optional.of("Internal error");
    try {
      failure = network.sessions().run(session, observer::opened);
      note(failure);
    } finally {
      observer.ended(session.events(), session.isOpen(), failure);
    }
  }

  /** Says the first failure of a row aloud, the others not. */
  private synchronized void note(Optional<String> failure) {
    if (failure.isPresent() && !failing && !stopped) {
      LOG.warn("Session of {} failed: {}", cpe.deviceId().text(), failure.get());
    } else if (failure.isPresent()) {
      LOG.debug("Session of {} failed: {}", cpe.deviceId().text(), failure.get());
    }
    failing = failure.isPresent();
  }
}
