package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.store.database.StoreException;
import org.beckon.store.file.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing a data directory. */
final class OpeningTest {
  @TempDir private Path temp;

  @Test
  void theDirectoryIsMadeAndHasTheDatabaseAndTheLockOnly() throws IOException {
    Path directory = temp.resolve("a/b c/ü%20#");

    TestStores.at(directory).close();

    assertThat(files(directory)).containsExactly("beckon.lock", "beckon.mv.db");
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "POSIX permissions");
    Path directory = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    TestStores.at(directory).close();
    Path database = directory.resolve("beckon.mv.db");
    assertThat(permissions(directory)).isEqualTo("rwx------");
    assertThat(permissions(database)).isEqualTo("rw-------");

    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
    TestStores.at(directory).close();

    assertThat(permissions(database)).isEqualTo("rw-------");
  }

  @Test
  void oneDirectoryIsOpenOnceOnly() {
    try (H2Stores first = TestStores.at(temp)) {
      first.settings().write("a", "1");
      assertThat(TestStores.refusal(temp))
          .contains("already runs")
          .contains(temp.toString())
          .contains("process " + ProcessHandle.current().pid());
      assertThat(first.settings().read("a")).contains("1");
    }
    TestStores.at(temp).close();
  }

  @Test
  void whatIsNoDatabaseIsLeftAsItIs() throws IOException {
    byte[] garbage = "This is no database. ".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
    Path file = Files.write(temp.resolve("beckon.mv.db"), garbage);

    assertThat(TestStores.refusal(temp)).contains("cannot be read").contains(file.toString());

    assertThat(file).hasBinaryContent(garbage);
  }

  @Test
  void aTruncatedDatabaseIsRefusedAndNotEmptied() throws IOException {
    try (H2Stores stores = TestStores.at(temp)) {
      for (int i = 0; i < 50; i++) {
        stores.devices().save(Samples.device("S" + i));
      }
    }
    Path file = temp.resolve("beckon.mv.db");
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(0, 4096, 8192)) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file, cut);

      assertThat(TestStores.refusal(temp)).contains("cannot be read").contains(file.toString());

      assertThat(file).hasBinaryContent(cut);
    }
    Files.write(file, whole);
    try (H2Stores stores = TestStores.at(temp)) {
      assertThat(stores.devices().loadAll()).hasSize(50);
    }
  }

  @Test
  void aDatabaseOfWhichOnlyAnOlderStateIsLeftIsRefusedAndKept() throws IOException {
    Path file = temp.resolve("beckon.mv.db");
    Path other = Files.createDirectory(temp.resolve("other"));
    Path left = other.resolve("beckon.mv.db");
    try (H2Stores stores = TestStores.at(temp)) {
      for (int i = 0; i < 9; i++) {
        stores.devices().save(Samples.device("S" + i));
      }
      Files.copy(file, left);
    }
    Damage.newestChunks(left);
    byte[] before = Files.readAllBytes(left);

    assertThat(TestStores.refusal(other)).contains("older state").contains(left.toString());

    assertThat(left).hasBinaryContent(before);
  }

  @Test
  void aFileInTheWayIsSaid() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");

    assertThat(TestStores.refusal(file)).contains(file.toString()).contains("cannot be used");
    assertThat(TestStores.refusal(file.resolve("below"))).contains("cannot be used");

    Files.createDirectory(temp.resolve("beckon.mv.db"));
    assertThat(TestStores.refusal(temp)).contains("beckon.mv.db").contains("cannot be opened");
  }

  @Test
  void aDirectoryThatTheDatabaseCannotNameIsSaid() {
    assertThat(TestStores.refusal(temp.resolve("a;b"))).contains("semicolon");
  }

  @Test
  void aFirstStartThatBrokeOffIsMadeAnew() throws IOException {
    Files.writeString(temp.resolve("beckon-new.mv.db"), "half made");

    TestStores.at(temp).close();

    assertThat(files(temp)).containsExactly("beckon.lock", "beckon.mv.db");
  }

  @Test
  void closingAgainDoesNothingAndUseAfterwardsIsRefused() {
    H2Stores stores = TestStores.at(temp);
    stores.close();
    stores.close();

    assertThatThrownBy(() -> stores.settings().write("a", "1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> stores.settings().read("a")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> stores.journal().append(Samples.transcript(1, "A")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void everythingIsThereAfterClosingAndOpening() {
    try (H2Stores stores = TestStores.at(temp)) {
      stores.devices().save(Samples.device("A"));
      stores.devices().touch(Samples.key("A"), Samples.contact(Samples.NOON.plusSeconds(77)));
      stores.journal().append(Samples.transcript(5, "A"));
      stores.parameters().save(Samples.key("A"), List.of(Samples.parameter("Device.X", "v")));
      stores.settings().write("a", "1");
    }
    try (H2Stores stores = TestStores.at(temp)) {
      assertThat(stores.devices().loadAll())
          .singleElement()
          .satisfies(
              device ->
                  assertThat(device.contact().last()).isEqualTo(Samples.NOON.plusSeconds(77)));
      assertThat(stores.journal().recent(Optional.empty(), 9)).hasSize(1);
      assertThat(stores.parameters().read(Samples.key("A"), "")).hasSize(1);
      assertThat(stores.settings().read("a")).contains("1");
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
