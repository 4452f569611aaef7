package org.beckon.acs.api;

import java.util.Optional;

/** Checks what a client sends before it goes into a queue. */
final class ApiChecks {
  /** TR-069 A.3.2: names of parameters have at most 256 characters. */
  private static final int MAX_PATH = 256;

  private ApiChecks() {}

  /** What is wrong with a parameter path or partial path; empty when nothing is. */
  static Optional<String> path(String path) {
    if (path == null || path.isBlank()) {
      return Optional.of("A path is empty.");
    }
    if (path.length() > MAX_PATH) {
      return Optional.of("A path has at most " + MAX_PATH + " characters: " + path);
    }
    boolean odd = path.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '&' || c == '=');
    if (odd || path.indexOf('.') <= 0 || path.contains("..")) {
      return Optional.of(
          "\"" + path + "\" is no path; it looks like Device.DeviceInfo.SoftwareVersion.");
    }
    return Optional.empty();
  }
}
