package org.beckon.acs.store.memory;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.store.QuirkStore;

/** Quirks in a map. */
final class InMemoryQuirks implements QuirkStore {
  private final ConcurrentMap<Key, QuirkEntry> entries = new ConcurrentHashMap<>();

  private record Key(ModelKey model, Quirk quirk) {}

  @Override
  public List<QuirkEntry> loadAll() {
    return List.copyOf(entries.values());
  }

  @Override
  public void save(QuirkEntry entry) {
    entries.put(new Key(entry.model(), entry.quirk()), entry);
  }

  @Override
  public void delete(ModelKey model, Quirk quirk) {
    entries.remove(new Key(model, quirk));
  }
}
