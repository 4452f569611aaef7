package org.beckon.cwmp.model;

import java.util.Comparator;

/**
 * The natural order of paths: part by part, instance numbers as numbers and before names, an object
 * before what is in it.
 */
public final class PathOrder implements Comparator<String> {
  /** The only one. */
  public static final PathOrder INSTANCE = new PathOrder();

  private PathOrder() {}

  @Override
  public int compare(String one, String two) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < two.length()) {
      int iEnd = end(one, i);
      int jEnd = end(two, j);
      int order = comparePart(one, i, iEnd, two, j, jEnd);
      if (order != 0) {
        return order;
      }
      i = iEnd + 1;
      j = jEnd + 1;
    }
    int order = Boolean.compare(i < one.length(), j < two.length());
    return order != 0 ? order : one.compareTo(two);
  }

  private static int end(String path, int from) {
    int dot = path.indexOf('.', from);
    return dot < 0 ? path.length() : dot;
  }

  private static int comparePart(String one, int i, int iEnd, String two, int j, int jEnd) {
    boolean oneNumber = isNumber(one, i, iEnd);
    boolean twoNumber = isNumber(two, j, jEnd);
    if (oneNumber != twoNumber) {
      // Else 2 < 10 < 1a < 2, which sorting does not survive.
      return oneNumber ? -1 : 1;
    }
    if (oneNumber) {
      int iFirst = firstDigit(one, i, iEnd);
      int jFirst = firstDigit(two, j, jEnd);
      int order = Integer.compare(iEnd - iFirst, jEnd - jFirst);
      return order != 0
          ? order
          : CharSequence.compare(one.subSequence(iFirst, iEnd), two.subSequence(jFirst, jEnd));
    }
    return CharSequence.compare(one.subSequence(i, iEnd), two.subSequence(j, jEnd));
  }

  private static boolean isNumber(String path, int from, int to) {
    for (int k = from; k < to; k++) {
      if (path.charAt(k) < '0' || path.charAt(k) > '9') {
        return false;
      }
    }
    return to > from;
  }

  private static int firstDigit(String path, int from, int to) {
    int k = from;
    while (k < to - 1 && path.charAt(k) == '0') {
      k++;
    }
    return k;
  }
}
