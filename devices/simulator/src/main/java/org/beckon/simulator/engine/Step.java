package org.beckon.simulator.engine;

import org.beckon.cwmp.soap.Envelope;

/** What a CPE does next in a session. */
public sealed interface Step {

  /** POST this message. */
  record Send(Envelope envelope) implements Step {}

  /** POST nothing: the CPE has no more requests, or must hold them. */
  record SendEmpty() implements Step {}

  /** The session has ended well; close the connection. */
  record Finished() implements Step {}

  /** The session has failed; close the connection. */
  record Broken(String reason) implements Step {}
}
