package org.beckon.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations: from nothing, from an older program, to a newer one. */
final class SchemaTest {
  private static final String OURS = Schema.CURRENT.migrations().getFirst();

  /** Our migrations and those of an imagined newer program. */
  private static final Schema NEWER = new Schema(List.of(OURS, "org/beckon/store/future"), 9999);

  private static final Schema BROKEN = new Schema(List.of(OURS, "org/beckon/store/broken"), 9999);

  @TempDir private Path directory;

  @Test
  void theNumberIsThatOfTheNewestMigration() throws Exception {
    URI folder = SchemaTest.class.getResource("/" + OURS + "/").toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                  .max())
          .hasValue(Schema.CURRENT.version());
    }
  }

  @Test
  void aCleanDatabaseHasAllMigrations() throws Exception {
    Vault.open(directory).close();

    assertThat(new DatabaseFile(directory, "beckon").version()).isEqualTo(Schema.CURRENT.version());
  }

  @Test
  void anOlderDatabaseIsBroughtUpToDateAndACopyIsKept() throws Exception {
    write(Schema.CURRENT);

    try (Vault vault = Vault.open(directory, NEWER)) {
      assertThat(count(vault, "from_the_future WHERE id = 1")).isEqualTo(1);
      assertThat(count(vault, "setting")).isEqualTo(1);
    }
    String copy = "beckon-schema-" + Schema.CURRENT.version();
    assertThat(new DatabaseFile(directory, copy).version()).isEqualTo(Schema.CURRENT.version());
    assertThat(new DatabaseFile(directory, "beckon").version()).isEqualTo(NEWER.version());
  }

  @Test
  void aDatabaseOfANewerProgramIsRefusedAndLeftAsItIs() throws Exception {
    write(NEWER);
    byte[] before = Files.readAllBytes(directory.resolve("beckon.mv.db"));

    assertThatThrownBy(() -> Vault.open(directory))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining("newer Beckon")
        .hasMessageContaining(directory.toString());

    assertThat(directory.resolve("beckon.mv.db")).hasBinaryContent(before);
  }

  @Test
  void aMigrationThatBreaksOffSaysWhereTheCopyIs() throws Exception {
    write(Schema.CURRENT);

    Path copy = directory.resolve("beckon-schema-" + Schema.CURRENT.version() + ".mv.db");
    assertThatThrownBy(() -> Vault.open(directory, BROKEN))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining("cannot be brought up to date")
        .hasMessageContaining(copy.toString());

    Files.move(copy, directory.resolve("beckon.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    try (Vault vault = Vault.open(directory)) {
      assertThat(count(vault, "setting")).isEqualTo(1);
    }
  }

  private void write(Schema schema) throws CannotOpen {
    try (Vault vault = Vault.open(directory, schema)) {
      vault.write(
          handle -> handle.execute("INSERT INTO setting (name, content) VALUES ('a', 'b')"));
    }
  }

  private static long count(Vault vault, String from) {
    return vault.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
  }
}
