package org.beckon.acs.journal;

import java.util.Locale;

/** How a session ended. */
public enum SessionOutcome {
  /** Still open. */
  OPEN,
  /** Both sides had nothing more to say. */
  COMPLETE,
  /** The device fell silent. */
  TIMED_OUT,
  /** A newer Inform of the same device took its place. */
  SUPERSEDED,
  /** It broke off: malformed message, protocol error, shutdown. */
  FAILED,
  /** The caller was not let in: wrong or missing credentials. */
  REFUSED;

  /** The word of the command line and the API: lower case with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
