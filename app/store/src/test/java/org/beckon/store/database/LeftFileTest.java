package org.beckon.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file as a killed process leaves it, when space in it was used again many times: what was
 * written durably is there. That is a long run in a second: nothing is retained, so that each
 * change writes over what the changes before let go.
 */
final class LeftFileTest {
  private static final int WRITES = 60;

  @TempDir private Path directory;

  @Test
  void whatWasWrittenDurablyIsInTheFileAtOnce() throws Exception {
    Random random = new Random(11);
    try (Vault vault = Vault.open(Files.createDirectory(directory.resolve("in-use")))) {
      vault.write(handle -> handle.execute("SET RETENTION_TIME 0"));
      // H2's own thread rests, so that the copy is of one moment.
      vault.write(handle -> handle.execute("SET WRITE_DELAY 600000"));
      for (int i = 0; i < WRITES; i++) {
        int many = random.nextInt(8) == 0 ? 200 : random.nextInt(5);
        for (int j = 0; j < many; j++) {
          vault.writeSoon(put("n" + random.nextInt(200), "x".repeat(random.nextInt(900))), 1);
        }
        vault.write(put("last", Integer.toString(i)));

        assertThat(lastIn(copy())).as("after write %d", i).isEqualTo(Integer.toString(i));
      }
    }
  }

  private Path copy() throws Exception {
    Files.copy(
        directory.resolve("in-use/beckon.mv.db"),
        directory.resolve("left.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    return directory.resolve("left");
  }

  private static String lastIn(Path database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:" + database + ";ACCESS_MODE_DATA=r", "sa", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT content FROM setting WHERE name = 'last'")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static Command put(String name, String content) {
    return handle ->
        handle.execute(
            "MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", name, content);
  }
}
