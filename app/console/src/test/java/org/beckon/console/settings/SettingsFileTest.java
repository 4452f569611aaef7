package org.beckon.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir private Path folder;
  private final List<Runnable> delayed = new ArrayList<>();
  private SettingsFile file;

  @BeforeEach
  void open() {
    file = new SettingsFile(folder.resolve("window.json"), (delay, action) -> delayed.add(action));
  }

  @Test
  void readsWhatItKept() {
    file.keep(Map.of("theme", "DARK", "devices.columns", "a,\"b\",ü"));
    delayed.forEach(Runnable::run);
    assertThat(file.load()).isEqualTo(Map.of("theme", "DARK", "devices.columns", "a,\"b\",ü"));
  }

  @Test
  void writesOnceForSeveralChangesInARow() throws IOException {
    file.keep(Map.of("a", "1"));
    file.keep(Map.of("a", "2"));
    assertThat(delayed).hasSize(1);
    assertThat(folder.resolve("window.json")).doesNotExist();
    delayed.forEach(Runnable::run);
    assertThat(file.load()).containsEntry("a", "2");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("no temporary file is left").hasSize(1);
    }
  }

  @Test
  void flushKeepsWhatStillWaitsAndNothingTwice() {
    file.keep(Map.of("a", "1"));
    file.flush();
    assertThat(file.load()).containsEntry("a", "1");
    file.keep(Map.of("a", "2"));
    assertThat(delayed).hasSize(2);
  }

  @Test
  void startsAfreshWithoutAFileOrWithABrokenOne() throws IOException {
    assertThat(file.load()).isEmpty();
    Files.writeString(folder.resolve("window.json"), "{\"theme\":");
    assertThat(file.load()).isEmpty();
    Files.writeString(folder.resolve("window.json"), "[1,2]");
    assertThat(file.load()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoCatastrophe() {
    SettingsFile lost =
        new SettingsFile(folder.resolve("gone/window.json"), (delay, action) -> action.run());
    lost.keep(Map.of("a", "1"));
    assertThat(lost.load()).isEmpty();
  }
}
