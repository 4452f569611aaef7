package org.beckon.console.boot.client;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits for the device. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "S",
      description = "Seconds to wait for the device (default: 60; 0: do not wait).")
  private Double seconds;

  /** The wait; the default when none was given. */
  Duration or(Duration otherwise) {
    return seconds == null ? otherwise : Duration.ofMillis(Math.round(seconds * 1000));
  }

  static final Duration STANDARD = Duration.ofSeconds(60);
}
