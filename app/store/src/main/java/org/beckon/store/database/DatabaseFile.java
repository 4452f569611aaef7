package org.beckon.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.beckon.store.file.SafeFile;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;

/**
 * A database in a file of its own.
 *
 * @param name without the suffix that H2 gives it
 */
record DatabaseFile(Path directory, String name) {

  /** What of a file can be read. */
  enum Content {
    /** Nothing: it is empty. */
    NONE,
    /** Only an older state than was in the file before. */
    OLDER,
    /** What was written last. */
    WHOLE
  }

  /**
   * MAX_COMPACT_TIME: milliseconds that closing may take to shrink the file. TRACE_LEVEL_FILE: no
   * file beside the database may quote values. DB_CLOSE_ON_EXIT: closing is ours.
   */
  private static final String OPTIONS =
      ";MAX_COMPACT_TIME=1000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE";

  /**
   * WRITE_DELAY: commits without CHECKPOINT reach the file within this many milliseconds.
   * RETENTION_TIME: space of what was overwritten is used again after this many. QUERY_CACHE_SIZE:
   * all our statements stay compiled.
   */
  private static final String READ_WRITE =
      ";WRITE_DELAY=500;RETENTION_TIME=3000;QUERY_CACHE_SIZE=64";

  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

  Path path() {
    return directory.resolve(name + ".mv.db");
  }

  boolean exists() {
    return Files.exists(path());
  }

  /** For use. Makes the file where it is missing. */
  DataSource readWrite() throws IOException {
    DataDirectory.privateFile(path());
    return source(READ_WRITE);
  }

  /**
   * What of the file can be read. Asked before anything else, because H2 silently goes on with an
   * empty or an older state when it opens a damaged file for writing. Throws H2's exception where
   * it is no database at all.
   */
  Content content() throws IOException {
    if (Files.isRegularFile(path()) && Files.size(path()) == 0) {
      return Content.NONE;
    }
    try (MVStore store = new MVStore.Builder().fileName(path().toString()).readOnly().open()) {
      if (store.getMapNames().isEmpty()) {
        return Content.NONE;
      }
      return store.getFileStore().lastChunkVersion() < SafeFile.certainVersion(path())
          ? Content.OLDER
          : Content.WHOLE;
    }
  }

  /** The number of the newest migration; reads only. */
  int version() throws SQLException {
    try (Connection connection = source(READ_ONLY).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"" + Schema.HISTORY + "\"")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Copies the closed database to a file beside it, named by its version, and says which. */
  Path keepCopy(int version) throws IOException {
    Path copy = new DatabaseFile(directory, name + "-schema-" + version).path();
    DataDirectory.privateFile(copy);
    return Files.copy(
        path(), copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Gives the closed database the name of another one, which does not exist. */
  void rename(DatabaseFile other) throws IOException {
    Files.move(path(), other.path(), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete() throws IOException {
    Files.deleteIfExists(path());
  }

  private DataSource source(String mode) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + SafeFile.name(directory.resolve(name)) + OPTIONS + mode);
    source.setUser("sa");
    source.setPassword("");
    return source;
  }
}
