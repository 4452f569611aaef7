package org.beckon.cwmp.soap;

/** The text that a piece of markup stands for: CDATA opened, references resolved, tags left out. */
final class PlainText {
  private static final int LONGEST = 1024;
  private static final int LONGEST_REFERENCE = 12;

  private PlainText() {}

  /** Plain text of a leaf; what is over 1,024 characters is cut off, no name is that long. */
  static String of(String xml, int start, int end) {
    // On a short piece of its own every search ends soon.
    return of(xml.substring(start, Math.min(end, start + LONGEST)));
  }

  private static String of(String xml) {
    StringBuilder out = new StringBuilder(xml.length());
    int i = 0;
    while (i < xml.length()) {
      char c = xml.charAt(i);
      if (xml.startsWith("<![CDATA[", i)) {
        i += 9;
      } else if (xml.startsWith("]]>", i)) {
        i += 3;
      } else if (c == '<') {
        int close = xml.startsWith("<!--", i) ? xml.indexOf("-->", i) + 2 : xml.indexOf('>', i);
        i = close <= i ? xml.length() : close + 1;
      } else if (c == '&') {
        i = reference(xml, i, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString().strip();
  }

  private static int reference(String xml, int at, StringBuilder out) {
    int semicolon = xml.indexOf(';', at);
    if (semicolon < 0 || semicolon - at > LONGEST_REFERENCE) {
      out.append('&');
      return at + 1;
    }
    String body = xml.substring(at + 1, semicolon);
    if (body.startsWith("#")) {
      out.appendCodePoint(codePoint(body.substring(1)));
    } else {
      out.append(
          switch (body) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&";
          });
    }
    return semicolon + 1;
  }

  private static int codePoint(String number) {
    try {
      boolean hex = number.startsWith("x") || number.startsWith("X");
      int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
      return Character.isValidCodePoint(code) ? code : '?';
    } catch (NumberFormatException e) {
      return '?';
    }
  }
}
