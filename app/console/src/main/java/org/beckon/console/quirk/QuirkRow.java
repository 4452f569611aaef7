package org.beckon.console.quirk;

import java.util.Optional;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.quirk.QuirkEntry;

/**
 * A quirk as a line of a list.
 *
 * @param title what the device does, a sentence
 * @param value with what; empty where the title says it all
 * @param origin how it is known, and since when
 * @param reason why it is believed, a sentence; may be empty
 */
record QuirkRow(QuirkEntry entry, String title, String value, String origin, String reason) {

  /** Whether it was switched off. */
  boolean isForbidden() {
    return !entry.isOn();
  }

  /** Whether there is something to forget: what the profile says can only be overruled. */
  boolean canForget() {
    return switch (entry.origin()) {
      case BY_HAND, LEARNT -> true;
      case PROFILE -> false;
    };
  }

  /** The session that taught it. */
  Optional<SessionId> session() {
    return entry.session();
  }
}
