package org.beckon.store;

import static org.beckon.store.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.store.database.Vault;
import org.jdbi.v3.core.Handle;

/**
 * Removes old sessions: looks for them beside the writer, and removes them in small portions, so
 * that other writes go on between. An interrupt ends it early.
 */
final class Pruning {
  private static final int PORTION = 500;

  private final Vault vault;
  private final LastId lastId;

  Pruning(Vault vault, LastId lastId) {
    this.vault = vault;
    this.lastId = lastId;
  }

  void run(Instant before, int keepPerDevice) {
    List<Long> doomed = vault.readSettled(handle -> doomed(handle, before, keepPerDevice));
    for (int from = 0; from < doomed.size(); from += PORTION) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      remove(doomed.subList(from, Math.min(from + PORTION, doomed.size())));
    }
  }

  private void remove(List<Long> ids) {
    vault.write(
        handle -> {
          lastId.keep(handle);
          for (long id : ids) {
            handle.execute("DELETE FROM transcript WHERE session = ?", id);
            handle.execute("DELETE FROM session WHERE id = ?", id);
          }
        });
  }

  private static List<Long> doomed(Handle handle, Instant before, int keep) {
    Set<Long> ids =
        new LinkedHashSet<>(
            handle
                .createQuery("SELECT id FROM session WHERE started < :before ORDER BY id")
                .bind("before", time(before))
                .mapTo(Long.class)
                .list());
    for (String device : crowded(handle, keep)) {
      ids.addAll(beyond(handle, device, keep));
    }
    return new ArrayList<>(ids);
  }

  /** Devices with more sessions than are kept; null stands for callers that nobody could name. */
  private static List<String> crowded(Handle handle, int keep) {
    return handle
        .createQuery("SELECT device FROM session GROUP BY device HAVING COUNT(*) > :keep")
        .bind("keep", keep)
        .mapTo(String.class)
        .list();
  }

  private static List<Long> beyond(Handle handle, String device, int keep) {
    return handle
        .createQuery(
            "SELECT id FROM session WHERE "
                + (device == null ? "device IS NULL" : "device = :device")
                + " ORDER BY device DESC, id DESC OFFSET :keep")
        .bind("keep", keep)
        .bindMap(device == null ? Map.of() : Map.of("device", device))
        .mapTo(Long.class)
        .list();
  }
}
