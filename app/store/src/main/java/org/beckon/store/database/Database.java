package org.beckon.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The database file of a data directory, and connections to it. It stays open as long as one
 * connection is.
 *
 * <p>Never use a connection on a thread that others may interrupt: an interrupt during a read or
 * write closes the file under all connections ({@link
 * java.nio.channels.ClosedByInterruptException}).
 */
final class Database {
  private static final String NAME = "beckon";
  private static final String FILE = NAME + ".mv.db";

  /**
   * WRITE_DELAY: commits without CHECKPOINT reach the file within this many milliseconds.
   * RETENTION_TIME: space of what was overwritten is used again after this many; longer than the
   * time between two syncs, so that power loss finds one state whole. DB_CLOSE_ON_EXIT: closing is
   * ours. TRACE_LEVEL_FILE: no file beside the database quotes values. QUERY_CACHE_SIZE: all our
   * statements stay compiled.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=500;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;QUERY_CACHE_SIZE=64";

  private final Jdbi jdbi;

  /** Keeps the database open between migration and first use; the first user gets it. */
  private final AtomicReference<Handle> first = new AtomicReference<>();

  private Database(JdbcDataSource source) {
    jdbi = Jdbi.create(source);
    // The arguments of a statement can be secrets.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /** Opens or makes the database and brings its tables up to date. */
  static Database open(Path directory) throws CannotOpen {
    Path file = directory.resolve(FILE);
    try {
      DataDirectory.privateFile(file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:file:" + directory.resolve(NAME).toString().replace('\\', '/') + OPTIONS);
    source.setUser("sa");
    source.setPassword("");
    Database database = new Database(source);
    try {
      database.first.set(database.jdbi.open());
      Schema.migrate(source);
      return database;
    } catch (CannotOpen e) {
      database.close();
      throw new CannotOpen(
          "Beckon's database " + file + " cannot be used: " + e.getMessage() + ".", e);
    } catch (JdbiException e) {
      database.close();
      throw unusable(file, e);
    }
  }

  /** A connection of the caller's own. */
  Handle connect() {
    Handle open = first.getAndSet(null);
    return open != null ? open : jdbi.open();
  }

  private void close() {
    Handle open = first.getAndSet(null);
    if (open != null) {
      Handles.closeQuietly(open);
    }
  }

  private static CannotOpen unusable(Path file, Exception e) {
    if (Faults.locked(e)) {
      return new CannotOpen(
          "Another program has Beckon's database " + file + " open. Close it and start again.", e);
    }
    if (Faults.diskFull(e)) {
      return new CannotOpen(
          "The disk that holds Beckon's database " + file + " is full. Free some space.", e);
    }
    if (Faults.corrupt(e)) {
      return new CannotOpen(
          "Beckon's database "
              + file
              + " cannot be read; it may be damaged. The file was left as it is. Put a copy back in"
              + " its place, or move it away to start afresh.",
          e);
    }
    return new CannotOpen(
        "Beckon's database " + file + " cannot be opened (" + e.getMessage() + ").", e);
  }
}
