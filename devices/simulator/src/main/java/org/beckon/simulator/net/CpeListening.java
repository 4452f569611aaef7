package org.beckon.simulator.net;

import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.Login;

/** Passes accepted connection requests to a CPE. */
record CpeListening(Cpe cpe, CpeRunner runner, RateLimit limit) implements ConnectionRequestTarget {

  @Override
  public Login login() {
    return cpe.connectionRequestLogin();
  }

  @Override
  public boolean accept() {
    return cpe.isOn() && limit.take();
  }

  @Override
  public void answered() {
    cpe.connectionRequested();
    runner.wake();
  }
}
