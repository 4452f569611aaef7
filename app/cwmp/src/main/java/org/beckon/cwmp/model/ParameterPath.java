package org.beckon.cwmp.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path of the data model: a full parameter path, or a partial path, which ends with a dot and
 * names an object; the empty path is the root above all. Ordered so that objects stand before what
 * is in them and instance numbers count as numbers.
 *
 * @param text the path as written; case counts
 */
public record ParameterPath(String text) implements Comparable<ParameterPath> {
  /** Longest path that CWMP allows, in characters (A.3.2.1: string(256)). */
  public static final int MAX_LENGTH = 256;

  /** The empty path: the whole data model. */
  public static final ParameterPath ROOT = new ParameterPath("");

  /**
   * @throws IllegalArgumentException for a text that is no path; {@link #parse} for text from
   *     outside
   */
  public ParameterPath {
    if (!isPath(text)) {
      throw new IllegalArgumentException("no parameter path");
    }
  }

  /**
   * Reads a path; empty where the text is longer than 256 characters, has an empty segment, white
   * space or a control character.
   */
  public static Optional<ParameterPath> parse(String text) {
    return isPath(text) ? Optional.of(new ParameterPath(text)) : Optional.empty();
  }

  public boolean isRoot() {
    return text.isEmpty();
  }

  /** Whether this names an object and all below it; so does the root. */
  public boolean isPartial() {
    return text.isEmpty() || text.endsWith(".");
  }

  /** The names between the dots, from the top; none for the root. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = segmentEnd(text, start);
      segments.add(text.substring(start, end));
      start = end + 1;
    }
    return segments;
  }

  /** The last name: of the parameter, or of the object without its dot; empty for the root. */
  public String lastSegment() {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    return text.substring(lastStart(), end);
  }

  /** The object that this is directly in, the root at the top; empty for the root itself. */
  public Optional<ParameterPath> parent() {
    return isRoot()
        ? Optional.empty()
        : Optional.of(new ParameterPath(text.substring(0, lastStart())));
  }

  /** The instance numbers in the path, from the top. */
  public List<Long> instanceNumbers() {
    return segments().stream().skip(1).filter(ParameterPath::isNumber).map(Long::valueOf).toList();
  }

  /** Whether the last name is an instance: a number, or an alias in brackets. */
  public boolean isInstance() {
    String last = lastSegment();
    return isPartial() && lastStart() > 0 && (isNumber(last) || isAlias(last));
  }

  /** The path as the data model has it, every instance number or alias written as {@code {i}}. */
  public String generic() {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = segmentEnd(text, start);
      String segment = text.substring(start, end);
      boolean instance = start > 0 && (isNumber(segment) || isAlias(segment));
      out.append(instance ? "{i}" : segment);
      if (end < text.length()) {
        out.append('.');
      }
      start = end + 1;
    }
    return out.toString();
  }

  /** Whether this is the other path, or lies below it where the other one is partial. */
  public boolean startsWith(ParameterPath other) {
    return other.isPartial() ? text.startsWith(other.text) : equals(other);
  }

  /**
   * A parameter of this object.
   *
   * @throws IllegalArgumentException when this is no object or the result is no path
   */
  public ParameterPath child(String name) {
    if (!isPartial()) {
      throw new IllegalArgumentException("a parameter has no children");
    }
    return new ParameterPath(text + name);
  }

  /** An object in this object; the dot at the end is added. Throws as {@link #child}. */
  public ParameterPath childObject(String name) {
    return child(name + ".");
  }

  @Override
  public int compareTo(ParameterPath other) {
    int mine = 0;
    int yours = 0;
    while (mine < text.length() && yours < other.text.length()) {
      int myEnd = segmentEnd(text, mine);
      int yourEnd = segmentEnd(other.text, yours);
      int order =
          compareSegments(text.substring(mine, myEnd), other.text.substring(yours, yourEnd));
      if (order != 0) {
        return order;
      }
      mine = myEnd + 1;
      yours = yourEnd + 1;
    }
    return Integer.compare(text.length() - mine, other.text.length() - yours);
  }

  @Override
  public String toString() {
    return text;
  }

  private static int compareSegments(String one, String other) {
    boolean number = isNumber(one);
    if (number != isNumber(other)) {
      return number ? -1 : 1;
    }
    int order = number ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : 0;
    return order != 0 ? order : one.compareTo(other);
  }

  private int lastStart() {
    int start = 0;
    int next = 0;
    while (next < text.length()) {
      start = next;
      next = segmentEnd(text, next) + 1;
    }
    return start;
  }

  /** Index of the dot that ends the segment, or the length; a dot inside an alias ends nothing. */
  private static int segmentEnd(String text, int start) {
    int from = start;
    if (start < text.length() && text.charAt(start) == '[') {
      from = Math.max(start, text.indexOf(']', start));
    }
    int dot = text.indexOf('.', from);
    return dot < 0 ? text.length() : dot;
  }

  /** An instance number: up to 18 digits. */
  private static boolean isNumber(String segment) {
    return !segment.isEmpty()
        && segment.length() <= 18
        && segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isAlias(String segment) {
    return segment.startsWith("[") && segment.endsWith("]");
  }

  private static boolean isPath(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean empty = c == '.' && (i == 0 || text.charAt(i - 1) == '.');
      if (empty || Character.isWhitespace(c) || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }
}
