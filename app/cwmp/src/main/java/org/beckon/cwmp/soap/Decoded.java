package org.beckon.cwmp.soap;

import java.util.List;

/** What reading a message body gave: envelopes with notes, or the reason why there is none. */
public sealed interface Decoded {

  /**
   * A message that could be read.
   *
   * @param following further envelopes of the same body, in their order (cpe-quirks 42)
   */
  record Ok(Envelope envelope, List<Note> notes, List<Envelope> following) implements Decoded {
    public Ok {
      notes = List.copyOf(notes);
      following = List.copyOf(following);
    }

    /** A message of one envelope. */
    public Ok(Envelope envelope, List<Note> notes) {
      this(envelope, notes, List.of());
    }
  }

  /**
   * A body that is no CWMP message, or is beyond the limits.
   *
   * @param reason in words, with the place where the reader gave up; no part of the body's values
   */
  record Malformed(String reason) implements Decoded {}
}
