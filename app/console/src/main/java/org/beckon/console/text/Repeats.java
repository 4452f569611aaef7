package org.beckon.console.text;

import java.util.ArrayList;
import java.util.List;

/** Lists in one line, with what comes several times in a row said once. */
public final class Repeats {

  private Repeats() {}

  /** For example {@code Inform, GetParameterValues × 41, SetParameterValues}. */
  public static String joined(List<String> words) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      String word = words.get(from);
      int to = from;
      while (to < words.size() && words.get(to).equals(word)) {
        to++;
      }
      parts.add(to - from == 1 ? word : word + " × " + (to - from));
      from = to;
    }
    return String.join(", ", parts);
  }
}
