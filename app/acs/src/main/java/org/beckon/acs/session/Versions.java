package org.beckon.acs.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The choice of the CWMP version (TR-069 3.5, SupportedCWMPVersions and UseCWMPVersion). */
final class Versions {
  /** Highest first. */
  private static final List<String> OURS = List.of("1.4", "1.3", "1.2", "1.1", "1.0");

  private Versions() {}

  /**
   * The text of UseCWMPVersion: the highest common version, the empty text where the CPE lists none
   * and must not be told; empty when there is no common one.
   */
  static Optional<String> choose(String supported) {
    if (supported.isBlank()) {
      return Optional.of("");
    }
    List<String> theirs = Arrays.stream(supported.split(",")).map(String::strip).toList();
    return OURS.stream().filter(theirs::contains).findFirst();
  }
}
