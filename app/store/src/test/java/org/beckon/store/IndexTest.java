package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.beckon.store.database.Vault;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries that must stay quick with much data go along an index. */
final class IndexTest {
  @TempDir private Path directory;
  private Vault vault;

  @BeforeEach
  void open() throws Exception {
    vault = Vault.open(directory);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aPartialPathIsARangeOfTheIndex() {
    PathRange range = PathRange.of("Device.WiFi.");

    assertThat(plan("SELECT * FROM parameter WHERE " + range.condition(), range.bindings()))
        .contains("PRIMARY_KEY")
        .containsPattern("/\\*[^/]*PATH >= \\?[^/]*PATH < \\?|/\\*[^/]*PATH < \\?[^/]*PATH >= \\?");
  }

  @Test
  void namesAreLookedUpOneByOne() {
    assertThat(plan(ParameterTable.FIND, Map.of("names", new String[] {"a"})))
        .containsPattern("/\\*[^/]*DEVICE = \\?[^/]*PATH = ASKED.NAME");
  }

  @Test
  void recentRowsAreReadFromTheEndOfTheIndex() {
    for (String table : new String[] {"operation", "session"}) {
      Recent ofOne = Recent.of(table, Optional.of(Samples.key("A")), 10);
      assertThat(plan(ofOne.sql(), ofOne.bindings()))
          .contains("_BY_DEVICE")
          .contains("index sorted");
      Recent ofAll = Recent.of(table, Optional.empty(), 10);
      assertThat(plan(ofAll.sql(), ofAll.bindings())).contains("index sorted");
    }
  }

  private String plan(String sql, Map<String, ?> bindings) {
    return vault.read(
        handle ->
            handle
                .createQuery("EXPLAIN " + sql)
                .bind("device", "A")
                .bindMap(bindings)
                .configure(
                    SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .mapTo(String.class)
                .one());
  }
}
