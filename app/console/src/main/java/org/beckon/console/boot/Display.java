package org.beckon.console.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a window can be shown here. JavaFX itself finds out too late to go on without one. */
final class Display {
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib"),
          Path.of("/lib"),
          Path.of("/usr/lib64"),
          Path.of("/lib64"),
          Path.of("/usr/local/lib"),
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib/aarch64-linux-gnu"),
          Path.of("/usr/lib/arm-linux-gnueabihf"));

  private Display() {}

  /** What is missing and what to install, in one line; empty when nothing is. */
  static Optional<String> problem() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (headless || !linux) {
      return Optional.empty();
    }
    if (blank("DISPLAY")) {
      return Optional.of(
          blank("WAYLAND_DISPLAY")
              ? "There is no display (DISPLAY is not set): run it on a desktop."
              : "There is no X display (DISPLAY is not set): install Xwayland.");
    }
    boolean gtk =
        LIBRARIES.stream().anyMatch(folder -> Files.exists(folder.resolve("libgtk-3.so.0")));
    return gtk
        ? Optional.empty()
        : Optional.of(
            "GTK 3 is missing: install it (Debian and Ubuntu: apt install libgtk-3-0; Fedora: dnf"
                + " install gtk3).");
  }

  private static boolean blank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }
}
