package org.beckon.console.view.wire;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a tag into name, attribute names and attribute values. */
final class TagTokens {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(\\s+[^\\s=\"'/>]+\\s*=\\s*)(\"[^\"]*\"|'[^']*')");

  private TagTokens() {}

  static void split(String tag, List<Token> into) {
    Matcher attribute = ATTRIBUTE.matcher(tag);
    int done = 0;
    while (attribute.find()) {
      if (attribute.start() > done) {
        into.add(new Token(Token.Kind.TAG, tag.substring(done, attribute.start())));
      }
      into.add(new Token(Token.Kind.ATTRIBUTE, attribute.group(1).replaceAll("\\s+", " ")));
      into.add(new Token(Token.Kind.VALUE, attribute.group(2)));
      done = attribute.end();
    }
    if (done < tag.length()) {
      into.add(new Token(Token.Kind.TAG, tag.substring(done)));
    }
  }
}
