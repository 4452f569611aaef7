package org.beckon.profiles.dictionary;

/** Resolves the relative paths that data models use for other parameters (TR-106 A.2.3.4). */
final class Reference {

  private Reference() {}

  /**
   * The generic path that is meant.
   *
   * @param object generic path, with its dot, of the object that the reference stands in
   * @param reference a name in that object, {@code #.} steps up first (a table counts as one step
   *     with its instance), a path from the root (or, of a service, its instance) after a dot, or
   *     the full path
   */
  static String resolve(String object, String reference) {
    if (reference.startsWith(object.substring(0, object.indexOf('.') + 1))) {
      return reference;
    }
    if (reference.startsWith(".")) {
      return base(object) + reference.substring(1);
    }
    String from = object;
    int hashes = 0;
    while (hashes < reference.length() && reference.charAt(hashes) == '#') {
      from = parent(from);
      hashes++;
    }
    return hashes == 0 ? object + reference : from + reference.substring(hashes + 1);
  }

  private static String parent(String object) {
    String path = object.substring(0, object.length() - 1);
    if (path.endsWith(".{i}")) {
      path = path.substring(0, path.length() - 4);
    }
    return path.substring(0, path.lastIndexOf('.') + 1);
  }

  private static String base(String object) {
    String service = ".Services.";
    int at = object.indexOf(service);
    if (at >= 0) {
      int instance = object.indexOf("{i}.", at);
      if (instance >= 0) {
        return object.substring(0, instance + 4);
      }
    }
    return object.substring(0, object.indexOf('.') + 1);
  }
}
