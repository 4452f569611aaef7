package org.beckon.simulator.net;

import org.beckon.simulator.engine.Login;

/** A CPE as its connection-request listener sees it. Called from many threads. */
interface ConnectionRequestTarget {

  /** What a request has to log in with now. */
  Login login();

  /** Whether one more request can be accepted now; counts it if so. */
  boolean accept();

  /** An accepted request has been answered: the session can begin. */
  void answered();
}
