package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first version wrote is read by this one, whatever migrations lie between. */
final class FirstVersionTest {
  @TempDir private Path directory;

  @Test
  void aDatabaseOfTheFirstVersionIsReadWhole() throws SQLException {
    makeDatabase();

    try (H2Stores stores = TestStores.at(directory)) {
      assertThat(stores.devices().loadAll()).containsExactly(Samples.device("A"));
      assertThat(stores.parameters().read(Samples.key("A"), ""))
          .containsExactly(Samples.parameter("Device.X", "v"), Samples.nameOnly("Device.Y."));
      assertThat(stores.operations().unfinished())
          .containsExactly(Samples.operation(7, "A", OperationState.QUEUED));
      assertThat(stores.operations().find(new OperationId(8)))
          .get()
          .extracting(Operation::work, Operation::outcome)
          .isEqualTo(List.of(new Work.Restart(), Optional.of(new Outcome.Acknowledged())));
      assertThat(stores.journal().find(new SessionId(9))).contains(Samples.transcript(9, "A"));
      assertThat(stores.journal().lastId()).isEqualTo(9);
      assertThat(stores.settings().read("onboarding")).contains("secret ü");
    }
  }

  private void makeDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("beckon"), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("RUNSCRIPT FROM 'classpath:/org/beckon/store/v1.sql' CHARSET 'UTF-8'");
    }
  }
}
