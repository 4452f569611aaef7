package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else has the database open. */
final class OtherProcessTest {
  @TempDir private Path directory;

  @Test
  void aProgramThatHasTheFileOpenIsSaid() throws Exception {
    TestStores.at(directory).close();
    try (Connection other =
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("beckon"), "sa", "")) {
      assertThat(other.isValid(1)).isTrue();

      assertThat(TestStores.refusal(directory))
          .contains("Another program")
          .contains("beckon.mv.db");
    }
    TestStores.at(directory).close();
  }
}
