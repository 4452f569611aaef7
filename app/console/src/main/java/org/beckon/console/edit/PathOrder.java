package org.beckon.console.edit;

import java.util.Comparator;

/** The order of paths and names for people: instance numbers by number, the rest by letter. */
public final class PathOrder {

  /** Natural order, numbers within the text compared by value; never equal for unequal texts. */
  public static final Comparator<String> NATURAL = PathOrder::compare;

  private PathOrder() {}

  private static int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int endLeft = digits(left, i);
      int endRight = digits(right, j);
      if (endLeft > i && endRight > j) {
        int order = compareNumbers(left.substring(i, endLeft), right.substring(j, endRight));
        if (order != 0) {
          return order;
        }
        i = endLeft;
        j = endRight;
      } else {
        int order = Character.compare(left.charAt(i), right.charAt(j));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    int order = Integer.compare(left.length() - i, right.length() - j);
    return order != 0 ? order : left.compareTo(right);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String left, String right) {
    String one = left.replaceFirst("^0+(?=.)", "");
    String other = right.replaceFirst("^0+(?=.)", "");
    return one.length() != other.length()
        ? Integer.compare(one.length(), other.length())
        : one.compareTo(other);
  }
}
