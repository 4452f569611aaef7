package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many callers at once. */
final class ConcurrencyTest {
  private static final int CALLERS = 50;
  private static final int ROUNDS = 10;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void eachCallerFindsWhatItSavedWhileAllWrite() throws Exception {
    try (H2Stores stores = TestStores.at(directory)) {
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          int number = caller;
          running.add(callers.submit(() -> call(stores, number)));
        }
        for (Future<?> each : running) {
          each.get();
        }
      }
      assertThat(stores.devices().loadAll()).hasSize(CALLERS);
      assertThat(stores.operations().recent(Optional.empty(), Integer.MAX_VALUE))
          .hasSize(CALLERS * ROUNDS);
      assertThat(stores.journal().recent(Optional.empty(), Integer.MAX_VALUE))
          .hasSize(CALLERS * ROUNDS);
    }
  }

  private static void call(H2Stores stores, int caller) {
    String serial = "S" + caller;
    stores.devices().save(Samples.device(serial));
    for (int round = 0; round < ROUNDS; round++) {
      long id = 1L + (long) caller * ROUNDS + round;
      Operation operation = Samples.operation(id, serial, OperationState.QUEUED);
      stores.operations().save(operation);
      assertThat(stores.operations().find(new OperationId(id))).contains(operation);
      stores.devices().touch(Samples.key(serial), Samples.contact(Samples.NOON.plusSeconds(round)));
      stores.journal().append(Samples.transcript(id, serial));
      stores
          .parameters()
          .save(Samples.key(serial), List.of(Samples.parameter("Device." + round, "v" + round)));
      assertThat(stores.parameters().read(Samples.key(serial), "")).hasSize(round + 1);
      assertThat(stores.journal().recent(Optional.of(Samples.key(serial)), 1))
          .containsExactly(Samples.transcript(id, serial).summary());
    }
  }

  @Test
  void aCallerThatIsInterruptedSavesAllTheSame() {
    try (H2Stores stores = TestStores.at(directory)) {
      Thread.currentThread().interrupt();
      stores.settings().write("a", "1");
      Optional<String> read = stores.settings().read("a");
      stores.devices().save(Samples.device("A"));

      assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
      assertThat(read).contains("1");
      assertThat(stores.devices().loadAll()).hasSize(1);
    }
  }
}
