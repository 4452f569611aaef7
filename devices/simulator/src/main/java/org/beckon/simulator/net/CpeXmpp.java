package org.beckon.simulator.net;

import java.util.Optional;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.net.xmpp.XmppDevice;

/** A CPE for its XMPP client. */
final class CpeXmpp implements XmppDevice {
  private final Cpe cpe;
  private final CpeRunner runner;
  private final RateLimit limit;

  CpeXmpp(Cpe cpe, CpeRunner runner, RateLimit limit) {
    this.cpe = cpe;
    this.runner = runner;
    this.limit = limit;
  }

  @Override
  public Optional<String> value(String path) {
    return cpe.value(cpe.root() + path);
  }

  @Override
  public void set(String path, String value) {
    cpe.setLocally(cpe.root() + path, value);
    runner.wake();
  }

  @Override
  public Login login() {
    return cpe.connectionRequestLogin();
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
