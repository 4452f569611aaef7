package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing the same again and again does not grow the file without bound. */
final class GrowthTest {
  private static final int DEVICES = 100;
  private static final int TOUCHES = 100_000;
  private static final int BETWEEN_FLUSHES = 250;
  private static final long MIB = 1 << 20;

  @TempDir private Path directory;

  @Test
  void aHundredThousandTouchesWithFlushesBetween() throws IOException {
    Path file = directory.resolve("beckon.mv.db");
    try (H2Stores stores = TestStores.at(directory)) {
      for (int i = 0; i < DEVICES; i++) {
        stores.devices().save(Samples.device("S" + i));
      }
      for (int i = 0; i < TOUCHES; i++) {
        stores
            .devices()
            .touch(Samples.key("S" + i % DEVICES), Samples.contact(Samples.NOON.plusMillis(i)));
        if (i % BETWEEN_FLUSHES == 0) {
          stores.settings().write("flush", Integer.toString(i));
        }
      }
      assertThat(Files.size(file)).as("open").isLessThan(64 * MIB);
    }
    assertThat(Files.size(file)).as("closed").isLessThan(4 * MIB);
  }
}
