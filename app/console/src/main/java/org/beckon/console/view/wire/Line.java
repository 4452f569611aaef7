package org.beckon.console.view.wire;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of pretty-printed XML.
 *
 * @param depth how many elements it lies in
 */
public record Line(int depth, List<Token> tokens) {
  public Line {
    tokens = List.copyOf(tokens);
  }

  /** The line as text, indented by two spaces a step. */
  public String text() {
    return "  ".repeat(depth) + tokens.stream().map(Token::text).collect(Collectors.joining());
  }
}
