package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pokes that were kept in sentences, before causes had codes, are read as they were. */
final class OldPokesTest {
  @TempDir private Path directory;

  @Test
  void sentencesAreKept() throws SQLException {
    String url = "jdbc:h2:file:" + directory.resolve("beckon");
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:org/beckon/store/migration")
        .table("schema_history")
        .target("8")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO poke (device, via, started, result, steps, inform_nanos, cause, advice)
          VALUES ('DEVICE', 'HTTP', TIMESTAMP WITH TIME ZONE '2026-03-01 12:00:00Z',
            'UNREACHABLE', '[{"via":"HTTP","name":"connect","at":0.005,"detail":"192.0.2.1"}]',
            NULL, 'It said "no" – über', 'Switch it on.')
          """
              .replace("DEVICE", Samples.key("A").text()));
      statement.execute(
          """
          INSERT INTO poke (device, via, started, result, steps, inform_nanos, cause, advice)
          VALUES ('DEVICE', 'UDP', TIMESTAMP WITH TIME ZONE '2026-03-01 12:05:00Z',
            'INFORM', '[]', 9000000, '', '')
          """
              .replace("DEVICE", Samples.key("A").text()));
    }

    try (H2Stores stores = TestStores.at(directory)) {
      List<PokeTrace> pokes = stores.pokes().recent(Samples.key("A"), 10);

      assertThat(pokes)
          .extracting(PokeTrace::result)
          .containsExactly(PokeTrace.Result.INFORM, PokeTrace.Result.UNREACHABLE);
      assertThat(pokes.getFirst().failures()).isEmpty();
      assertThat(pokes.getLast().failures())
          .containsExactly(
              new Failure(
                  Via.HTTP,
                  PokeTrace.Result.UNREACHABLE,
                  Cause.of(CauseCode.OTHER, "It said \"no\" – über", "Switch it on.")));
      assertThat(pokes.getLast().steps())
          .containsExactly(
              PokeStep.of(Via.HTTP, StepKind.OTHER, Duration.ofMillis(5), "connect", "192.0.2.1"));
    }
  }
}
