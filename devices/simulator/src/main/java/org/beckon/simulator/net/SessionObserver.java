package org.beckon.simulator.net;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.event.Event;

/** Is told of the sessions of a CPE, on the thread of the session, and of what leads to them. */
public interface SessionObserver {

  /** The CPE has let a connection request in; on the thread that took it, which must not wait. */
  void accepted();

  /** The ACS has accepted the Inform; the session goes on. */
  void opened();

  /**
   * The session is over.
   *
   * @param events those of its Inform
   * @param accepted whether the ACS accepted the Inform
   * @param failure why the session failed, empty when it ended well
   */
  void ended(List<Event> events, boolean accepted, Optional<String> failure);
}
