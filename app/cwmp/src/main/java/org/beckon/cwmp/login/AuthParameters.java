package org.beckon.cwmp.login;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code scheme name=value, name="value"} form of login headers (RFC 9110 11.2 to 11.4), read
 * leniently: values quoted or not, commas missing or doubled, names in any letter case. The first
 * of two equal names counts.
 */
final class AuthParameters {
  /** Longer headers are not read at all. */
  static final int MAX_LENGTH = 8192;

  private static final int MAX_PARAMETERS = 64;

  private final String scheme;
  private String token = "";
  private final Map<String, String> values = new HashMap<>();

  private AuthParameters(String scheme) {
    this.scheme = scheme;
  }

  boolean isScheme(String name) {
    return scheme.equalsIgnoreCase(name);
  }

  /** The unnamed text after the scheme, as Basic credentials have it; empty when there is none. */
  String token() {
    return token;
  }

  /** The value of a parameter, unquoted; empty when it is absent. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Reads a header with one scheme or, as challenges may, several; empty when it is too long. */
  static List<AuthParameters> parse(String header) {
    List<AuthParameters> found = new ArrayList<>(1);
    if (header.length() <= MAX_LENGTH) {
      new Scanner(header).run(found);
    }
    return found;
  }

  /** A value inside double quotes, with what must be escaped escaped. */
  static String quote(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      // A control character would end the header or forge another one.
      out.append(Character.isISOControl(c) ? '?' : c);
    }
    return out.append('"').toString();
  }

  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    void run(List<AuthParameters> found) {
      AuthParameters current = null;
      int parameters = 0;
      while (skipSeparators() && parameters++ < MAX_PARAMETERS) {
        String word = word();
        int afterWord = at;
        skipSpace();
        if (at < text.length() && text.charAt(at) == '=' && current != null) {
          at++;
          skipSpace();
          String value = value();
          current.values.putIfAbsent(word.toLowerCase(Locale.ROOT), value);
        } else {
          at = afterWord;
          current = new AuthParameters(word);
          current.token = token();
          found.add(current);
        }
      }
    }

    private boolean skipSeparators() {
      while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == ',')) {
        at++;
      }
      return at < text.length();
    }

    private void skipSpace() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }

    private String word() {
      int start = at;
      while (at < text.length()
          && !isSpace(text.charAt(at))
          && text.charAt(at) != ','
          && text.charAt(at) != '=') {
        at++;
      }
      if (at == start) {
        at++; // A lone '=': never stand still.
      }
      return text.substring(start, at);
    }

    /** The token68 that may follow a scheme (RFC 9110 11.2); empty when parameters follow. */
    private String token() {
      int before = at;
      skipSpace();
      int start = at;
      while (at < text.length() && isTokenPart(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && text.charAt(at) == '=') {
        at++;
      }
      int end = at;
      skipSpace();
      if (end > start && (at == text.length() || text.charAt(at) == ',')) {
        return text.substring(start, end);
      }
      at = before;
      return "";
    }

    private static boolean isTokenPart(char c) {
      return Character.isLetterOrDigit(c) || "-._~+/".indexOf(c) >= 0;
    }

    private String value() {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int start = at;
      while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != ',') {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted() {
      StringBuilder out = new StringBuilder();
      for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
        char c = text.charAt(at);
        // Only \" and \\ are escapes: CPEs send user names with a bare backslash.
        if (c == '\\'
            && at + 1 < text.length()
            && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
          c = text.charAt(++at);
        }
        out.append(c);
      }
      at++;
      return out.toString();
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
  }
}
