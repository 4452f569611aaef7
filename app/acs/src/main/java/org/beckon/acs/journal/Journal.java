package org.beckon.acs.journal;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/** The record of all sessions, open ones included. Thread-safe. */
public interface Journal {

  /** Newest first, of one device or of all. */
  List<SessionSummary> recent(Optional<DeviceKey> device, int limit);

  /** A session with its messages; what has crossed so far when it is open. */
  Optional<Transcript> transcript(SessionId id);
}
