package org.beckon.console.view.wire;

/** A piece of a line of XML, for highlighting. */
public record Token(Kind kind, String text) {

  /** What it is. */
  public enum Kind {
    /** Angle brackets with the element's name. */
    TAG,
    /** An attribute's name with its equals sign. */
    ATTRIBUTE,
    /** An attribute's value with its quotes. */
    VALUE,
    /** Character data. */
    TEXT,
    /** Comment, processing instruction, document type. */
    COMMENT
  }
}
