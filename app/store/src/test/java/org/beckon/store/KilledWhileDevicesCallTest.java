package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.operation.OperationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there after SIGKILL also when space of the database file was used again
 * many times before. That is what a long run is to the file.
 */
final class KilledWhileDevicesCallTest {
  private static final int ROUNDS = 2;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void nothingThatWasSavedIsLost() throws Exception {
    long first = 1;
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> saved =
          KilledChild.run(ChurningChild.class, directory, first, ChurningChild.OPERATIONS);
      assertThat(saved).hasSize(ChurningChild.OPERATIONS);
      try (H2Stores stores = TestStores.at(directory)) {
        List<Long> lost =
            saved.stream()
                .filter(id -> stores.operations().find(new OperationId(id)).isEmpty())
                .toList();
        assertThat(lost).as("round %d, saved %d to %d", round, first, saved.getLast()).isEmpty();
        first = saved.getLast() + 1;
      }
    }
  }
}
