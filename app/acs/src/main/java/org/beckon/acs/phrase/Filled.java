package org.beckon.acs.phrase;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {0}}, {@code {1}} … of a pattern. */
public final class Filled {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private Filled() {}

  /** What comes from the network is put in as it is: it is no pattern itself. */
  public static String of(String pattern, List<String> details) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> Matcher.quoteReplacement(details.get(Integer.parseInt(place.group(1)))));
  }
}
