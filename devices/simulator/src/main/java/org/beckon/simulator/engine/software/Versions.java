package org.beckon.simulator.engine.software;

/** The order of versions such as 1.10 and 1.9. */
final class Versions {
  private Versions() {}

  static int compare(String one, String other) {
    String[] a = one.split("\\.");
    String[] b = other.split("\\.");
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int order = Long.compare(number(a, i), number(b, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static long number(String[] parts, int index) {
    return index < parts.length && parts[index].matches("[0-9]{1,18}")
        ? Long.parseLong(parts[index])
        : 0;
  }
}
