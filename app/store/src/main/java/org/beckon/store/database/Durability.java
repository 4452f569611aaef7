package org.beckon.store.database;

import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;

/** Sees to it that what was committed is in the file; the file itself forces it to the disk. */
final class Durability {
  private Durability() {}

  /**
   * Returns when all that was committed on the connection is on the disk.
   *
   * <p>CHECKPOINT alone does not wait where H2's own thread writes at the same moment: that thread
   * may have taken our changes along, so that there is nothing left to do, and still be writing.
   */
  static void await(Handle handle) {
    handle.execute("CHECKPOINT");
    MVStore store = store(handle);
    if (store.getFileStore().lastChunkVersion() < store.getCurrentVersion()) {
      store.executeFilestoreOperation(() -> {});
    }
  }

  private static MVStore store(Handle handle) {
    try {
      JdbcConnection connection = handle.getConnection().unwrap(JdbcConnection.class);
      return ((SessionLocal) connection.getSession()).getDatabase().getStore().getMvStore();
    } catch (SQLException e) {
      throw new ResultSetException("No connection of H2", e, null);
    }
  }
}
