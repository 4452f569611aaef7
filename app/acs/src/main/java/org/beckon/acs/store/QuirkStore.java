package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;

/** Keeps what was learnt and set of quirks, one entry for each kind of device and quirk. */
public interface QuirkStore {

  /** All entries, read once at start. */
  List<QuirkEntry> loadAll();

  /** Inserts or replaces; durable on return. */
  void save(QuirkEntry entry);

  /** Removes it, if it is there; durable on return. */
  void delete(ModelKey model, Quirk quirk);
}
