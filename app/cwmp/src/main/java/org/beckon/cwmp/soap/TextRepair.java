package org.beckon.cwmp.soap;

/**
 * Mends text that a strict parser refuses, once: characters that XML forbids, as they are or as
 * references, become U+FFFD; an ampersand that starts no reference is escaped (cpe-quirks 10).
 * Linear time; places stay where they were but for the escapes.
 */
final class TextRepair {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String CDATA = "<![CDATA[";
  private static final int LONGEST_REFERENCE = 64;

  private final String text;
  private final StringBuilder out;

  private TextRepair(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 64);
  }

  static String repair(String text) {
    return new TextRepair(text).run();
  }

  private String run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '&') {
        i = ampersand(i);
      } else if (c == '<' && text.startsWith(CDATA, i)) {
        i = cdata(i);
      } else {
        i = plain(i);
      }
    }
    return out.toString();
  }

  private int plain(int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(c).append(text.charAt(at + 1));
      return at + 2;
    }
    out.append(XmlWriter.isLegal(c) ? c : REPLACEMENT);
    return at + 1;
  }

  private int cdata(int at) {
    int end = text.indexOf("]]>", at);
    int i = at;
    int stop = end < 0 ? text.length() : end;
    while (i < stop) {
      i = plain(i);
    }
    return i;
  }

  private int ampersand(int at) {
    int end = referenceEnd(at + 1);
    if (end < 0) {
      out.append("&amp;");
      return at + 1;
    }
    if (text.charAt(at + 1) == '#' && !isLegalReference(text.substring(at + 2, end))) {
      out.append(REPLACEMENT);
    } else {
      out.append(text, at, end + 1);
    }
    return end + 1;
  }

  /** Where the semicolon of a reference is that starts here; -1 when it is none. */
  private int referenceEnd(int start) {
    int stop = Math.min(text.length(), start + LONGEST_REFERENCE);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > start ? i : -1;
      }
      boolean part = Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == ':';
      boolean number = c == '#' && i == start;
      if (!part && !number || i == start && Character.isDigit(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isLegalReference(String number) {
    try {
      int codePoint =
          number.startsWith("x")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      return codePoint > 0xFFFF
          ? Character.isValidCodePoint(codePoint)
          : codePoint >= 0 && XmlWriter.isLegal((char) codePoint);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
