package org.beckon.store;

import java.util.Map;

/**
 * What lies at or below a path, as a condition that the index on device and path answers.
 *
 * @param condition SQL with {@code :device} and the names of the bindings
 */
record PathRange(String condition, Map<String, Object> bindings) {

  /** The character after the dot: the first path that is not below {@code A.B.} is {@code A.B/}. */
  private static final char AFTER_DOT = '.' + 1;

  static PathRange of(String path) {
    if (path.isEmpty()) {
      return new PathRange("device = :device", Map.of());
    }
    if (!path.endsWith(".")) {
      return new PathRange("device = :device AND path = :path", Map.of("path", path));
    }
    return new PathRange(
        "device = :device AND path >= :from AND path < :to",
        Map.of("from", path, "to", path.substring(0, path.length() - 1) + AFTER_DOT));
  }
}
