package org.beckon.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a process that saves numbers without end, and kills it in the middle (SIGKILL). */
final class KilledChild {

  /** What the process prints before the number of what is saved. */
  static final String SAVED = "saved ";

  private KilledChild() {}

  /**
   * Kills it after so many numbers, and gives all that it said were saved.
   *
   * @param child its main class: takes the data directory and the first number
   */
  static List<Long> run(Class<?> child, Path directory, long first, int numbers)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                child.getName(),
                directory.toString(),
                Long.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Long> saved = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(SAVED)) {
          saved.add(Long.parseLong(line.substring(SAVED.length())));
        }
        if (saved.size() == numbers) {
          // By its handle, which leaves what it said before to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return saved;
  }
}
