package org.beckon.acs.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;

/** Keeps ended sessions. Thread-safe. */
public interface JournalStore {

  /** Highest session id ever used, 0 when none. */
  long lastId();

  /** Keeps a session soon; returns at once, and blocks only when far too many wait. */
  void append(Transcript transcript);

  /** Newest first, of one device or of all. */
  List<SessionSummary> recent(Optional<DeviceKey> device, int limit);

  /** A session with its messages. */
  Optional<Transcript> find(SessionId id);

  /**
   * Removes what is older, and all but the newest of each device beyond the count. Callers that
   * could not be identified count as one device.
   */
  void prune(Instant before, int keepPerDevice);
}
