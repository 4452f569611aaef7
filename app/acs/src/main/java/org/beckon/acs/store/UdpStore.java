package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.binding.UdpRecord;

/** Keeps what is needed for UDP connection requests. Thread-safe. */
public interface UdpStore {

  /** All records, read once at start. */
  List<UdpRecord> loadAll();

  /** Inserts or replaces; durable on return. Removed with its device. */
  void save(UdpRecord record);

  /** The same soon; may be lost by a crash within the next second or so. */
  void touch(UdpRecord record);
}
