package org.beckon.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The database of a data directory, and connections to it. It stays open as long as one connection
 * is.
 *
 * <p>Never use a connection on a thread that others may interrupt: an interrupt during a read or
 * write closes the file under all connections ({@link
 * java.nio.channels.ClosedByInterruptException}).
 */
final class Database {
  private static final String NAME = "beckon";

  private final Path file;
  private final Jdbi jdbi;

  private Database(Path file, DataSource source) {
    this.file = file;
    jdbi = Jdbi.create(source);
    // The arguments of a statement can be secrets.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /** Makes the database where it is missing, and brings its tables up to date. */
  static Database open(Path directory, Schema schema) throws CannotOpen {
    DatabaseFile file = new DatabaseFile(directory, NAME);
    try {
      if (file.exists()) {
        update(file, schema);
      } else {
        create(file, schema);
      }
      return new Database(file.path(), file.readWrite());
    } catch (SQLException | FlywayException | MVStoreException | IOException e) {
      throw Words.unusable(file.path(), e);
    }
  }

  /** The connection that opens the database for use. */
  Handle firstConnection() throws CannotOpen {
    try {
      return connect();
    } catch (JdbiException e) {
      throw Words.unusable(file, e);
    }
  }

  /** A connection of the caller's own. */
  Handle connect() {
    return jdbi.open();
  }

  /**
   * Under another name until its tables are there: what has the right name is whole, and one
   * without tables is damaged.
   */
  private static void create(DatabaseFile file, Schema schema) throws IOException {
    DatabaseFile draft = new DatabaseFile(file.directory(), file.name() + "-new");
    draft.delete();
    schema.migrate(draft.readWrite());
    draft.rename(file);
  }

  private static void update(DatabaseFile file, Schema schema)
      throws SQLException, IOException, CannotOpen {
    switch (file.content()) {
      case NONE -> throw Words.damaged(file.path());
      case OLDER -> throw Words.older(file.path());
      case WHOLE -> migrate(file, schema);
    }
  }

  private static void migrate(DatabaseFile file, Schema schema)
      throws SQLException, IOException, CannotOpen {
    int version = file.version();
    if (version > schema.version()) {
      throw Words.newer(file.path());
    }
    if (version < schema.version()) {
      Path copy = file.keepCopy(version);
      try {
        schema.migrate(file.readWrite());
      } catch (FlywayException e) {
        throw Words.notUpdated(file.path(), copy, e);
      }
    }
  }
}
