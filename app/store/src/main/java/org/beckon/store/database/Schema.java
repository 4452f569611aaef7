package org.beckon.store.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables that a program knows.
 *
 * @param migrations resource folders with the numbered migrations
 * @param version number of the newest of them
 */
record Schema(List<String> migrations, int version) {

  /** Flyway's own table. */
  static final String HISTORY = "schema_history";

  /** That of this program; a new migration raises the number. */
  static final Schema CURRENT = new Schema(List.of("org/beckon/store/migration"), 10);

  Schema {
    migrations = List.copyOf(migrations);
  }

  /** Makes the tables or brings them up to date. */
  void migrate(DataSource source) throws FlywayException {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(migrations.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
        .table(HISTORY)
        .loggers("slf4j")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
