package org.beckon.console.view.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts XML into tags and what lies between, and does not mind when it is broken: every character
 * ends up in exactly one piece.
 */
final class XmlPieces {

  /** What a piece is. */
  enum Kind {
    OPEN,
    CLOSE,
    /** {@code <a/>}. */
    SINGLE,
    TEXT,
    OTHER
  }

  record Piece(Kind kind, String text) {
    boolean isBlank() {
      return kind == Kind.TEXT && text.isBlank();
    }
  }

  private final String xml;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private XmlPieces(String xml) {
    this.xml = xml;
  }

  static List<Piece> of(String xml) {
    return new XmlPieces(xml).cut();
  }

  private List<Piece> cut() {
    while (at < xml.length()) {
      if (!isMarkup(at)) {
        text();
      } else if (xml.startsWith("<!--", at)) {
        until("-->", Kind.OTHER);
      } else if (xml.startsWith("<![CDATA[", at)) {
        until("]]>", Kind.TEXT);
      } else if (xml.startsWith("<?", at)) {
        until("?>", Kind.OTHER);
      } else if (xml.startsWith("<!", at)) {
        until(">", Kind.OTHER);
      } else {
        tag();
      }
    }
    return pieces;
  }

  private boolean isMarkup(int index) {
    if (xml.charAt(index) != '<' || index + 1 >= xml.length()) {
      return false;
    }
    char next = xml.charAt(index + 1);
    return next == '/' || next == '!' || next == '?' || next == '_' || Character.isLetter(next);
  }

  private void text() {
    int end = at + 1;
    while (end < xml.length() && !isMarkup(end)) {
      end++;
    }
    take(end, Kind.TEXT);
  }

  private void until(String mark, Kind kind) {
    int found = xml.indexOf(mark, at);
    take(found < 0 ? xml.length() : found + mark.length(), kind);
  }

  private void tag() {
    int end = at + 1;
    char quote = 0;
    while (end < xml.length()) {
      char c = xml.charAt(end);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        String tag = xml.substring(at, end + 1);
        take(end + 1, tag.startsWith("</") ? Kind.CLOSE : kindOfOpen(tag));
        return;
      }
      end++;
    }
    take(xml.length(), Kind.TEXT);
  }

  private static Kind kindOfOpen(String tag) {
    return tag.endsWith("/>") ? Kind.SINGLE : Kind.OPEN;
  }

  private void take(int end, Kind kind) {
    pieces.add(new Piece(kind, xml.substring(at, end)));
    at = end;
  }
}
