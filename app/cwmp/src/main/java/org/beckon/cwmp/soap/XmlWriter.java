package org.beckon.cwmp.soap;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes XML strictly: every text escaped, every tag closed by name. Element names come from the
 * codecs and are trusted, all other text is not. Not thread-safe; one per message.
 */
final class XmlWriter {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(2048);

  /** Appends markup that is known to be right. */
  XmlWriter markup(String markup) {
    out.append(markup);
    return this;
  }

  XmlWriter start(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  /** A start tag with one attribute. */
  XmlWriter start(String name, String attribute, String value) {
    out.append('<').append(name).append(' ').append(attribute).append("=\"");
    escape(value, true);
    out.append("\">");
    return this;
  }

  /** A start tag with any number of attributes. */
  XmlWriter start(String name, Map<String, String> attributes) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          escape(value, true);
          out.append('"');
        });
    out.append('>');
    return this;
  }

  XmlWriter end(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  XmlWriter text(String text) {
    escape(text, false);
    return this;
  }

  /** Text inside an attribute's double quotes. */
  XmlWriter attributeText(String text) {
    escape(text, true);
    return this;
  }

  XmlWriter leaf(String name, String text) {
    return start(name).text(text).end(name);
  }

  XmlWriter leaf(String name, long number) {
    out.append('<').append(name).append('>').append(number);
    return end(name);
  }

  /** Written as 1 or 0, which every CPE understands (cpe-quirks 17). */
  XmlWriter leaf(String name, boolean value) {
    return leaf(name, value ? 1 : 0);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Plain ASCII comes out; all else becomes numeric references (TR-069 3.4.1). */
  private void escape(String text, boolean attribute) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        switch (c) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          case '"' -> out.append(attribute ? "&quot;" : "\"");
          default -> out.append(c);
        }
      } else if ((c == '\t' || c == '\n') && !attribute) {
        out.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        reference(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        reference(isLegal(c) ? c : REPLACEMENT);
      }
    }
  }

  private void reference(int codePoint) {
    out.append("&#").append(codePoint).append(';');
  }

  /** A text from outside as an element name: what may not stand in one becomes an underscore. */
  static String nameOf(String text) {
    StringBuilder name = new StringBuilder(text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
      boolean later = c >= '0' && c <= '9' || c == '-' || c == '.';
      if (!letter && i == 0) {
        name.append('_');
      }
      if (letter || later || i > 0) {
        name.append(letter || later ? c : '_');
      }
    }
    return name.isEmpty() ? "_" : name.toString();
  }

  /** Whether a single char may stand in XML 1.0, production Char. */
  static boolean isLegal(char c) {
    return c >= ' ' ? !Character.isSurrogate(c) && c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }
}
