package org.beckon.acs.journal;

import java.util.List;

/** A session with everything that crossed the wire. */
public record Transcript(SessionSummary summary, List<WireMessage> messages) {
  public Transcript {
    messages = List.copyOf(messages);
  }
}
