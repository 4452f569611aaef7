package org.beckon.console.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Where Beckon keeps its data when nobody says otherwise, by the custom of the platform. */
public final class DataDirectory {
  private DataDirectory() {}

  /** The platform's data folder for Beckon; it need not exist yet. */
  public static Path standard() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = System.getenv("LOCALAPPDATA");
      return local == null
          ? home.resolve("AppData").resolve("Local").resolve("Beckon")
          : Path.of(local, "Beckon");
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Beckon");
    }
    String xdg = System.getenv("XDG_DATA_HOME");
    return xdg == null || xdg.isBlank()
        ? home.resolve(".local").resolve("share").resolve("beckon")
        : Path.of(xdg, "beckon");
  }

  /** Makes the directory, readable by its owner only; it holds secrets. */
  static void make(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(directory);
    }
  }
}
