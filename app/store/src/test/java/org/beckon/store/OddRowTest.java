package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.store.database.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be understood does not take the others with it. */
final class OddRowTest {
  @TempDir private Path directory;

  @Test
  void oddRowsAreLeftOut() throws Exception {
    try (H2Stores stores = TestStores.at(directory)) {
      stores.devices().save(Samples.device("A"));
      stores.devices().save(Samples.device("B"));
      for (long id = 1; id <= 4; id++) {
        stores.operations().save(Samples.operation(id, "A", OperationState.QUEUED));
      }
      stores.parameters().save(Samples.key("A"), List.of(Samples.parameter("Device.X", "v")));
      stores.parameters().save(Samples.key("A"), List.of(Samples.parameter("Device.Y", "v")));
    }
    try (Vault vault = Vault.open(directory)) {
      vault.write(
          handle -> {
            handle.execute(
                "UPDATE device SET reported = '{' WHERE id = ?", Samples.key("A").text());
            handle.execute("UPDATE operation SET work = '{\"kind\":\"dance\"}' WHERE id = 2");
            handle.execute("UPDATE operation SET outcome = '[' WHERE id = 3");
            handle.execute("UPDATE parameter SET access = 'SOMETIMES' WHERE path = 'Device.X'");
          });
    }
    try (H2Stores stores = TestStores.at(directory)) {
      assertThat(stores.devices().loadAll()).containsExactly(Samples.device("B"));
      assertThat(stores.operations().unfinished())
          .extracting(operation -> operation.id().number())
          .containsExactly(1L, 4L);
      assertThat(stores.operations().recent(Optional.empty(), 9)).hasSize(2);
      assertThat(stores.operations().find(new OperationId(2))).isEmpty();
      assertThat(stores.parameters().read(Samples.key("A"), ""))
          .containsExactly(Samples.parameter("Device.Y", "v"));
    }
  }
}
