package org.beckon.console.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets for commands: never on the command line, where others can read them. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * The first line of a file, else what an environment variable holds.
   *
   * @param file may be null
   * @return empty when there is neither
   */
  public static Optional<String> read(Path file, String variable) throws CommandFailed {
    if (file == null) {
      return Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isEmpty());
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(text -> !text.isEmpty());
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailed("The password file " + file + " cannot be read: " + e.getMessage());
    }
  }
}
