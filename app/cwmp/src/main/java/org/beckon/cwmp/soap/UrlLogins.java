package org.beckon.cwmp.soap;

/** Masks the user name and password that stand in URLs (RFC 3986 3.2.1 userinfo). */
final class UrlLogins {
  private static final String SEPARATOR = "://";
  private static final String OUTSIDE = "<>\"' \t\r\n";

  private UrlLogins() {}

  static String mask(String text) {
    int at = text.indexOf(SEPARATOR);
    if (at < 0 || text.indexOf('@', at) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      int start = at + SEPARATOR.length();
      int end = end(text, start, "/?#" + OUTSIDE);
      int login = lastAt(text, start, end);
      if (login <= start && hasOddPort(text, start, end)) {
        // No port but half a password with a slash in it: user:pa/ss@host.
        end = end(text, end, OUTSIDE);
        login = lastAt(text, start, end);
      }
      if (login > start) {
        out.append(text, copied, start).append(SecretMasker.MASK);
        copied = login;
      }
      at = text.indexOf(SEPARATOR, end);
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static int end(String text, int start, String stops) {
    int end = start;
    while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int lastAt(String text, int start, int end) {
    int at = end - 1;
    while (at > start && text.charAt(at) != '@') {
      at--;
    }
    return at;
  }

  private static boolean hasOddPort(String text, int start, int end) {
    int colon = text.indexOf(':', start);
    if (colon < 0 || colon >= end || text.charAt(start) == '[') {
      return false;
    }
    return text.substring(colon + 1, end).chars().anyMatch(c -> c < '0' || c > '9');
  }
}
