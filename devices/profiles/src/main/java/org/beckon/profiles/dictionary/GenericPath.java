package org.beckon.profiles.dictionary;

/** Turns concrete paths into the generic form of the published data models. */
public final class GenericPath {

  private GenericPath() {}

  /**
   * The path with {@code {i}} in place of each instance number and each {@code [alias]}; a generic
   * path comes back as it is. Never null, no failure: what is no path comes back unchanged.
   */
  public static String of(String path) {
    StringBuilder out = null;
    int start = 0;
    while (start < path.length()) {
      int end = path.indexOf('.', start);
      if (end < 0) {
        end = path.length();
      }
      if (isInstance(path, start, end)) {
        if (out == null) {
          out = new StringBuilder(path.length() + 8).append(path, 0, start);
        }
        out.append("{i}");
      } else if (out != null) {
        out.append(path, start, end);
      }
      if (out != null && end < path.length()) {
        out.append('.');
      }
      start = end + 1;
    }
    return out == null ? path : out.toString();
  }

  private static boolean isInstance(String path, int start, int end) {
    if (start == end) {
      return false;
    }
    if (path.charAt(start) == '[' && path.charAt(end - 1) == ']') {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
