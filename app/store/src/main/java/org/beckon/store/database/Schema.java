package org.beckon.store.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the version that this program knows, by numbered migrations. */
final class Schema {
  private static final String MIGRATIONS = "classpath:org/beckon/store/migration";

  private Schema() {}

  static void migrate(DataSource source) throws CannotOpen {
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations(MIGRATIONS)
            .table("schema_history")
            .loggers("slf4j")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
    try {
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new CannotOpen("the tables cannot be brought up to date (" + e.getMessage() + ")", e);
    }
  }

  private static void refuseNewer(Flyway flyway) throws CannotOpen {
    boolean newer =
        Arrays.stream(flyway.info().all())
            .map(MigrationInfo::getState)
            .anyMatch(
                state ->
                    state == MigrationState.FUTURE_SUCCESS
                        || state == MigrationState.FUTURE_FAILED);
    if (newer) {
      throw new CannotOpen(
          "it was written by a newer Beckon. Install that version again, or choose another data"
              + " directory");
    }
  }
}
