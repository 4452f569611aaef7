package org.beckon.cwmp.soap;

import java.util.List;

/** What reading a message body gave: an envelope with notes, or the reason why there is none. */
public sealed interface Decoded {

  /** A message that could be read. */
  record Ok(Envelope envelope, List<Note> notes) implements Decoded {
    public Ok {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A body that is no CWMP message, or is beyond the limits.
   *
   * @param reason in words, with the place where the reader gave up; no part of the body's values
   */
  record Malformed(String reason) implements Decoded {}
}
