package org.beckon.cwmp.soap;

import java.util.HashMap;
import java.util.Map;
import org.beckon.cwmp.model.ParameterSecrets;

/**
 * One pass over the markup of one message. It follows leaves, that is Name, Value and elements with
 * secret names, from their start tag to the next tag that ends them, whatever stands between.
 */
final class MaskedText {
  private static final int NONE = -1;

  /** Names of tags that are remembered. */
  private static final int MOST_LEAVES = 64;

  private final String xml;
  private final StringBuilder out;

  /** Up to here the text has been copied or masked. */
  private int copied;

  /** What the tags of a name start; a message has few names and many tags. */
  private final Map<String, Leaf> leaves = new HashMap<>();

  private Leaf leaf = Leaf.NONE;
  private String leafName = "";
  private int leafStart;

  /** Name of the current struct; null before it was seen. */
  private String name;

  /** Where a Value stands whose Name has not come yet. */
  private int waitingStart = NONE;

  private int waitingEnd;

  private enum Leaf {
    NONE,
    NAME,
    VALUE,
    SECRET
  }

  MaskedText(String xml) {
    this.xml = xml;
    this.out = new StringBuilder(xml.length() + 64);
  }

  String run() {
    MarkupScanner scanner = new MarkupScanner(xml);
    while (scanner.next(leaf != Leaf.NONE)) {
      tag(scanner);
    }
    endLeaf(xml.length());
    endStruct();
    out.append(xml, copied, xml.length());
    return UrlLogins.mask(out.toString());
  }

  private void tag(MarkupScanner tag) {
    Leaf starts = tag.isEnd() ? Leaf.NONE : leaf(tag.name());
    boolean structEdge = isStruct(tag.name());
    boolean ownEnd = tag.isEnd() && tag.name().equalsIgnoreCase(leafName);
    if (leaf != Leaf.NONE && (starts != Leaf.NONE || structEdge || ownEnd)) {
      endLeaf(tag.start());
    }
    if (structEdge) {
      endStruct();
    }
    if (starts != Leaf.NONE && !tag.isEmpty()) {
      leaf = starts;
      leafName = tag.name();
      leafStart = tag.end();
    }
  }

  private void endLeaf(int end) {
    switch (leaf) {
      case NONE -> {}
      case NAME -> nameIs(PlainText.of(xml, leafStart, end));
      case VALUE -> value(leafStart, end);
      case SECRET -> {
        maskWaiting();
        maskRange(leafStart, end);
      }
    }
    leaf = Leaf.NONE;
  }

  private void nameIs(String text) {
    name = text;
    if (waitingStart != NONE) {
      int start = waitingStart;
      waitingStart = NONE;
      value(start, waitingEnd);
      name = null;
    }
  }

  private void value(int start, int end) {
    if (name == null) {
      maskWaiting();
      waitingStart = start;
      waitingEnd = end;
    } else if (ParameterSecrets.isSecret(name)) {
      maskRange(start, end);
    }
  }

  private void endStruct() {
    maskWaiting();
    name = null;
  }

  /** A value that never got a name could be anything: it is masked. */
  private void maskWaiting() {
    if (waitingStart != NONE) {
      maskRange(waitingStart, waitingEnd);
      waitingStart = NONE;
    }
  }

  private void maskRange(int start, int end) {
    // Empty values stay empty: that a CPE gave none is no secret, and worth seeing.
    if (!xml.substring(start, end).isBlank()) {
      out.append(xml, copied, start).append(SecretMasker.MASK);
      copied = end;
    }
  }

  private static boolean isStruct(String name) {
    return switch (name) {
      case "ParameterValueStruct", "ParameterList", "ArgStruct", "FileTypeArg" -> true;
      default -> false;
    };
  }

  private Leaf leaf(String tag) {
    Leaf known = leaves.get(tag);
    if (known == null) {
      known = leafOf(tag);
      if (leaves.size() == MOST_LEAVES) {
        leaves.clear();
      }
      leaves.put(tag, known);
    }
    return known;
  }

  private static Leaf leafOf(String name) {
    return switch (name) {
      case "Name" -> Leaf.NAME;
      case "Value" -> Leaf.VALUE;
      default -> ParameterSecrets.isSecret(name) ? Leaf.SECRET : Leaf.NONE;
    };
  }
}
