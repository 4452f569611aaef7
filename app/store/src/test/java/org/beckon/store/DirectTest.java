package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectTest {
  private static final String INSERT = "INSERT INTO kept VALUES (?, ?, ?, ?)";
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00.000000001Z");

  private final Handle handle = Jdbi.create("jdbc:h2:mem:").open();

  DirectTest() {
    handle.execute(
        """
        CREATE TABLE kept (id BIGINT PRIMARY KEY, words CHARACTER LARGE OBJECT,
          at TIMESTAMP(9) WITH TIME ZONE, bytes BINARY LARGE OBJECT)
        """);
  }

  @AfterEach
  void closeHandle() {
    handle.close();
  }

  @Test
  void keepsWhatItIsGivenHoweverLongItIs() {
    String longText = "ä".repeat(3 << 20);
    byte[] longBytes = new byte[3 << 20];
    assertThat(Direct.update(handle, INSERT, 1L, longText, NOON, longBytes)).isEqualTo(1);
    assertThat(Direct.update(handle, INSERT, 2L, null, NOON, new byte[] {7})).isEqualTo(1);
    assertThat(Direct.update(handle, "UPDATE kept SET at = ? WHERE id = ?", NOON, 3L)).isZero();

    assertThat(
            handle
                .createQuery("SELECT words, at, OCTET_LENGTH(bytes) AS bytes FROM kept ORDER BY id")
                .map(
                    (row, context) ->
                        Map.entry(
                            String.valueOf(row.getString("words")).length()
                                + "/"
                                + row.getInt("bytes"),
                            row.getObject("at", OffsetDateTime.class)))
                .list())
        .containsExactly(
            Map.entry(longText.length() + "/" + longBytes.length, NOON), Map.entry("4/1", NOON));
  }

  @Test
  void tellsWhatTheDatabaseRefusesAsJdbiDoes() {
    Direct.update(handle, INSERT, 1L, "a", NOON, new byte[0]);
    assertThatThrownBy(() -> Direct.update(handle, INSERT, 1L, "a", NOON, new byte[0]))
        .isInstanceOf(JdbiException.class)
        .hasRootCauseInstanceOf(SQLException.class);
    assertThatThrownBy(() -> Direct.update(handle, INSERT, 1L, 'x', NOON, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
