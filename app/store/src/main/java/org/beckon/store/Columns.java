package org.beckon.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;

/** How instants, long texts and bytes go into columns and come out of them. */
final class Columns {
  /** H2 takes no more characters or bytes in one piece. */
  private static final int MAX_PIECE = 1 << 20;

  private Columns() {}

  /** For TIMESTAMP(9) WITH TIME ZONE. */
  static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(Columns::time).orElse(null);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** For CHARACTER LARGE OBJECT; null stays null. */
  static Argument text(String text) {
    return (position, statement, context) -> put(statement, position, text);
  }

  /** As {@link #text}, into a statement. */
  static void put(PreparedStatement statement, int position, String text) throws SQLException {
    if (text == null || text.length() <= MAX_PIECE) {
      statement.setString(position, text);
    } else {
      statement.setCharacterStream(position, new StringReader(text), text.length());
    }
  }

  /** For BINARY LARGE OBJECT. */
  static void put(PreparedStatement statement, int position, byte[] bytes) throws SQLException {
    if (bytes.length <= MAX_PIECE) {
      statement.setBytes(position, bytes);
    } else {
      statement.setBinaryStream(position, new ByteArrayInputStream(bytes), bytes.length);
    }
  }

  /** From CHARACTER LARGE OBJECT; null where it is null. */
  static String text(ResultSet row, String column) throws SQLException {
    try (Reader reader = row.getCharacterStream(column)) {
      if (reader == null) {
        return null;
      }
      StringWriter out = new StringWriter();
      reader.transferTo(out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
