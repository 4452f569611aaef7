package org.beckon.simulator.net.xmpp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.beckon.simulator.engine.Login;

/** A device that is its parameters, and takes as many requests as it is told. */
final class FakeDevice implements XmppDevice {
  final Map<String, String> values = new ConcurrentHashMap<>();
  final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  volatile int accepts = 1;

  @Override
  public Optional<String> value(String path) {
    return Optional.ofNullable(values.get(path));
  }

  @Override
  public void set(String path, String value) {
    values.put(path, value);
    changes.add(path + "=" + value);
  }

  @Override
  public Login login() {
    return new Login("user", "secret");
  }

  @Override
  public synchronized boolean accept() {
    return accepts-- > 0;
  }

  @Override
  public void answered() {
    changes.add("answered");
  }
}
