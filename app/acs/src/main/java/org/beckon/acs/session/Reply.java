package org.beckon.acs.session;

import org.beckon.cwmp.soap.Envelope;

/** What to answer. */
public sealed interface Reply {
  /** A message, with status 200. */
  record Send(Envelope envelope) implements Reply {}

  /** Nothing to say: status 204, no body (TR-069 3.4). */
  record Empty() implements Reply {}

  /** An HTTP error with a line of text. */
  record HttpError(int status, String text) implements Reply {}

  /**
   * Not known yet: the driver takes the device's next operation and steps again, with {@link
   * Input.Work} or {@link Input.NoWork}.
   */
  record WantWork() implements Reply {}

  /** Nobody waits for an answer. */
  record Silence() implements Reply {}
}
