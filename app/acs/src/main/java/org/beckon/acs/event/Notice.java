package org.beckon.acs.event;

import java.time.Instant;
import org.beckon.acs.phrase.Phrase;

/**
 * A line for the owner of the server, for example a device with a wrong password.
 *
 * @param address who it concerns, an IP literal, or empty
 * @param count how often it happened since {@code first}; equal notices are merged
 */
public record Notice(Instant first, Instant last, int count, String address, Phrase phrase) {
  /** The line in English. */
  public String text() {
    return phrase.words();
  }
}
