package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.OperationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after SIGKILL, which lets nothing run that could still write. */
final class KilledProcessTest {
  private static final int ROUNDS = 3;
  private static final int ACKNOWLEDGED = 40;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void nothingThatWasSavedIsLost() throws Exception {
    long next = 1;
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> acknowledged = KilledChild.run(SavingChild.class, directory, next, ACKNOWLEDGED);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
      try (H2Stores stores = TestStores.at(directory)) {
        for (long id : acknowledged) {
          assertThat(stores.operations().find(new OperationId(id)))
              .as("operation %d", id)
              .isPresent();
        }
        long last = acknowledged.getLast();
        assertThat(stores.operations().lastId()).isGreaterThanOrEqualTo(last);
        assertThat(stores.devices().loadAll())
            .extracting(device -> device.id().serialNumber())
            .contains("S" + last);
        assertThat(stores.parameters().read(Samples.key("S" + last), ""))
            .extracting(StoredParameter::value)
            .containsExactly("v" + last);
        assertThat(stores.settings().read("last"))
            .hasValueSatisfying(
                text -> assertThat(Long.parseLong(text)).isGreaterThanOrEqualTo(last));
        next = stores.operations().lastId() + 1;
      }
    }
  }
}
