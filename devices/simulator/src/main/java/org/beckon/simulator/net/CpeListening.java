package org.beckon.simulator.net;

import java.util.concurrent.atomic.AtomicBoolean;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.DoorManner;

/** Passes accepted connection requests to a CPE. */
final class CpeListening implements ConnectionRequestTarget {
  private final Cpe cpe;
  private final CpeRunner runner;
  private final RateLimit limit;
  private final DoorManner manner;
  private final AtomicBoolean dropped = new AtomicBoolean();

  CpeListening(Cpe cpe, CpeRunner runner, RateLimit limit) {
    this.cpe = cpe;
    this.runner = runner;
    this.limit = limit;
    manner = cpe.habits().door();
  }

  @Override
  public Login login() {
    return cpe.connectionRequestLogin();
  }

  @Override
  public DoorManner manner() {
    return manner;
  }

  @Override
  public boolean dropsStranger() {
    return switch (manner.breaking()) {
      // Every second one: the request that comes again is let in.
      case FIRST_REQUEST -> !dropped.getAndSet(!dropped.get());
      case NEVER, AFTER_CHALLENGE, INSTEAD_OF_ANSWER -> false;
    };
  }

  @Override
  public boolean accept() {
    return runner.accepts(limit);
  }

  @Override
  public void answered() {
    runner.connectionRequested();
  }
}
