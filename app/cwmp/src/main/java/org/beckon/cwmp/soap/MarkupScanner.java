package org.beckon.cwmp.soap;

/**
 * Finds the tags in text that may be broken XML, one after the other, in linear time over the whole
 * text.
 */
final class MarkupScanner {
  private static final int NO_SECTION = -1;

  /** Of names that were met; a power of two. */
  private static final int MOST_KNOWN = 64;

  private final String xml;
  // Once the rest of the text has no more ends of sections it is not searched again.
  private boolean cdataCloses = true;
  private boolean commentCloses = true;
  private int start;
  private int end;
  private String name = "";
  private boolean isEnd;

  /** Names as they were met last, so that the same few are not copied for each tag. */
  private final String[] known = new String[MOST_KNOWN];

  MarkupScanner(String xml) {
    this.xml = xml;
  }

  /**
   * Moves to the next tag; false when there is none.
   *
   * @param inLeaf whether comments and CDATA sections are text here; elsewhere what looks like a
   *     tag inside them is taken for one, so that nothing hides in them
   */
  boolean next(boolean inLeaf) {
    int at = end;
    while (true) {
      start = xml.indexOf('<', at);
      if (start < 0) {
        return false;
      }
      int section = inLeaf ? sectionEnd() : NO_SECTION;
      if (section != NO_SECTION) {
        at = section;
      } else if (readTag()) {
        return true;
      } else {
        at = start + 1;
      }
    }
  }

  /** Where the tag's opening bracket stands. */
  int start() {
    return start;
  }

  /** Behind the tag's closing bracket. */
  int end() {
    return end;
  }

  /** Local name of the tag. */
  String name() {
    return name;
  }

  boolean isEnd() {
    return isEnd;
  }

  /** Whether the tag is start and end in one. */
  boolean isEmpty() {
    return end - 2 > start && xml.charAt(end - 1) == '>' && xml.charAt(end - 2) == '/';
  }

  /** Behind the comment or CDATA section that starts here, if one does and is closed. */
  private int sectionEnd() {
    if (cdataCloses && xml.startsWith("<![CDATA[", start)) {
      int close = xml.indexOf("]]>", start);
      cdataCloses = close >= 0;
      return cdataCloses ? close + 3 : NO_SECTION;
    }
    if (commentCloses && xml.startsWith("<!--", start)) {
      int close = xml.indexOf("-->", start);
      commentCloses = close >= 0;
      return commentCloses ? close + 3 : NO_SECTION;
    }
    return NO_SECTION;
  }

  private boolean readTag() {
    int at = start + 1;
    isEnd = at < xml.length() && xml.charAt(at) == '/';
    if (isEnd) {
      at++;
    }
    while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
      at++;
    }
    int nameStart = at;
    while (at < xml.length() && isNamePart(xml.charAt(at))) {
      if (xml.charAt(at) == ':') {
        nameStart = at + 1;
      }
      at++;
    }
    if (at == nameStart) {
      return false;
    }
    name = name(nameStart, at);
    end = tagEnd(at);
    return true;
  }

  private String name(int from, int to) {
    int length = to - from;
    int place = (length * 31 + xml.charAt(from)) * 31 + xml.charAt(to - 1) & MOST_KNOWN - 1;
    String last = known[place];
    if (last == null || last.length() != length || !xml.startsWith(last, from)) {
      last = xml.substring(from, to);
      known[place] = last;
    }
    return last;
  }

  /** Behind the bracket that closes the tag; quotes count unless they are never closed. */
  private int tagEnd(int from) {
    char quote = 0;
    int firstBracket = -1;
    for (int i = from; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (c == '<') {
        return firstBracket < 0 ? i : firstBracket + 1;
      }
      if (c == '>') {
        if (quote == 0) {
          return i + 1;
        }
        firstBracket = firstBracket < 0 ? i : firstBracket;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return firstBracket < 0 ? xml.length() : firstBracket + 1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
