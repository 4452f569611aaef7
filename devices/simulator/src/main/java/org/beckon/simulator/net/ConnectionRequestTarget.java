package org.beckon.simulator.net;

import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.DoorManner;

/** A CPE as its connection-request listener sees it. Called from many threads. */
interface ConnectionRequestTarget {

  /** What a request has to log in with now. */
  Login login();

  /** How it takes requests. */
  DoorManner manner();

  /** Whether it drops the connection of a request without a login, instead of a challenge. */
  boolean dropsStranger();

  /** Whether one more request can be accepted now; counts it if so. */
  boolean accept();

  /** An accepted request has been answered: the session can begin. */
  void answered();
}
