package org.beckon.console.view.wire;

import java.util.ArrayList;
import java.util.List;
import org.beckon.console.view.wire.XmlPieces.Kind;
import org.beckon.console.view.wire.XmlPieces.Piece;

/**
 * Breaks XML into indented lines of highlighted pieces. Ill-formed text comes out as it is, as far
 * as it can be told apart; nothing of it is lost but white space between tags, and the tail of what
 * is too long to read.
 */
public final class PrettyXml {

  /** Lines beyond are left out. */
  public static final int MOST_LINES = 20_000;

  /** Characters of a text beyond are left out. */
  public static final int LONGEST_TEXT = 4_000;

  private final List<Piece> pieces;
  private final List<Line> lines = new ArrayList<>();
  private int depth;

  private PrettyXml(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The lines of this text. */
  public static List<Line> lines(String xml) {
    List<Piece> telling = XmlPieces.of(xml).stream().filter(piece -> !piece.isBlank()).toList();
    return new PrettyXml(telling).lay();
  }

  private List<Line> lay() {
    int at = 0;
    while (at < pieces.size() && lines.size() < MOST_LINES) {
      at += lay(at);
    }
    if (at < pieces.size()) {
      lines.add(new Line(0, List.of(new Token(Token.Kind.COMMENT, "…"))));
    }
    return lines;
  }

  /** Lays out what begins at this piece; returns how many pieces that took. */
  private int lay(int at) {
    Piece piece = pieces.get(at);
    switch (piece.kind()) {
      case OPEN -> {
        int leaf = leaf(at);
        if (leaf > 0) {
          line(depth, pieces.subList(at, at + leaf));
          return leaf;
        }
        line(depth, List.of(piece));
        depth++;
      }
      case CLOSE -> {
        depth = Math.max(0, depth - 1);
        line(depth, List.of(piece));
      }
      case TEXT -> text(piece);
      case SINGLE, OTHER -> line(depth, List.of(piece));
    }
    return 1;
  }

  /** Number of pieces of an element without elements in it that begins here; 0 when it has some. */
  private int leaf(int at) {
    if (is(at + 1, Kind.CLOSE)) {
      return 2;
    }
    boolean text = is(at + 1, Kind.TEXT) && !pieces.get(at + 1).text().contains("\n");
    return text && is(at + 2, Kind.CLOSE) ? 3 : 0;
  }

  private boolean is(int index, Kind kind) {
    return index < pieces.size() && pieces.get(index).kind() == kind;
  }

  private void text(Piece piece) {
    piece
        .text()
        .strip()
        .lines()
        .limit(MOST_LINES)
        .forEach(line -> line(depth, List.of(new Piece(Kind.TEXT, line.strip()))));
  }

  private void line(int at, List<Piece> parts) {
    List<Token> tokens = new ArrayList<>();
    for (Piece part : parts) {
      switch (part.kind()) {
        case OPEN, CLOSE, SINGLE -> TagTokens.split(shortened(part.text()), tokens);
        case TEXT -> tokens.add(new Token(Token.Kind.TEXT, shortened(part.text())));
        case OTHER -> tokens.add(new Token(Token.Kind.COMMENT, shortened(part.text())));
      }
    }
    lines.add(new Line(at, tokens));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
