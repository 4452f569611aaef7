package org.beckon.simulator.net.xmpp;

import java.util.Optional;
import org.beckon.simulator.engine.Login;

/** A CPE as its XMPP client sees it. Called from many threads. */
public interface XmppDevice {

  /** The true value of a parameter; the path without the root object. */
  Optional<String> value(String path);

  /** Changes a value that the CPE itself rules. */
  void set(String path, String value);

  /** What a connection request has to log in with now. */
  Login login();

  /** Whether one more request can be accepted now; counts it if so. */
  boolean accept();

  /** An accepted request has been answered: the session can begin. */
  void answered();
}
