package org.beckon.console.boot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data directory; every command has it. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory (default: the platform's data folder).")
  private Path directory;

  /** The data directory as an absolute path. */
  public Path path() {
    return (directory == null ? DataDirectory.standard() : directory).toAbsolutePath().normalize();
  }
}
