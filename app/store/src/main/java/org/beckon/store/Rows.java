package org.beckon.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Makes records of rows. A row that says what this version does not understand is left out and
 * reported, so that one odd row does not keep the server from starting.
 */
final class Rows {
  private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

  private Rows() {}

  static <T> List<T> list(Query query, RowMapper<T> mapper) {
    return query.map(lenient(mapper)).stream().flatMap(Optional::stream).toList();
  }

  static <T> Optional<T> first(Query query, RowMapper<T> mapper) {
    return query.map(lenient(mapper)).stream().findFirst().flatMap(row -> row);
  }

  private static <T> RowMapper<Optional<T>> lenient(RowMapper<T> mapper) {
    return (row, context) -> {
      try {
        return Optional.of(mapper.map(row, context));
      } catch (JacksonException | IllegalArgumentException e) {
        // Without the message, which quotes the row.
        LOG.warn(
            "{} {} cannot be read and is left out ({})",
            row.getMetaData().getTableName(1),
            row.getString(1),
            e.getClass().getSimpleName());
        return Optional.empty();
      }
    };
  }
}
