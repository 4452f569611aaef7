package org.beckon.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Statements that run for every session: straight through JDBC. JDBI looks for the names and types
 * of arguments anew each time, which costs as much as the database itself; everything else is its.
 */
final class Direct {
  private Direct() {}

  /**
   * Runs a statement that changes rows, and gives their number.
   *
   * @param sql always the same text, so that the database has it compiled
   * @param values for the question marks, in their order: texts, numbers, times, bytes, null
   */
  static int update(Handle handle, String sql, Object... values) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        put(statement, i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static void put(PreparedStatement statement, int position, Object value)
      throws SQLException {
    switch (value) {
      case String text -> Columns.put(statement, position, text);
      case byte[] bytes -> Columns.put(statement, position, bytes);
      case Long number -> statement.setLong(position, number);
      case OffsetDateTime time -> statement.setObject(position, time);
      case null -> statement.setString(position, null);
      default ->
          throw new IllegalArgumentException("no column takes a " + value.getClass().getName());
    }
  }
}
