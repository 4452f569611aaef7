package org.beckon.store;

import org.jdbi.v3.core.Handle;

/**
 * The highest number that a table ever used. The table knows it itself until its newest rows are
 * removed; {@link #keep} notes it before that.
 */
final class LastId {
  private final String table;

  LastId(String table) {
    this.table = table;
  }

  long read(Handle handle) {
    return Math.max(
        highest(handle),
        handle
            .createQuery("SELECT number FROM last_id WHERE kind = :kind")
            .bind("kind", table)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L));
  }

  void keep(Handle handle) {
    handle
        .createUpdate("MERGE INTO last_id (kind, number) KEY (kind) VALUES (:kind, :number)")
        .bind("kind", table)
        .bind("number", read(handle))
        .execute();
  }

  private long highest(Handle handle) {
    return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table).mapTo(Long.class).one();
  }
}
