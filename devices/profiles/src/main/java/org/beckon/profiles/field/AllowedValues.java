package org.beckon.profiles.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.profiles.dictionary.ListText;

/** Lists of allowed values as devices write them. */
final class AllowedValues {

  /** A device that lists more is not believed further. */
  private static final int MAX = 512;

  private static final Pattern RUN = Pattern.compile("([0-9]{1,5})\\s*-\\s*([0-9]{1,5})");

  private AllowedValues() {}

  /** The items of a comma-separated list, {@code 1-13} as its thirteen numbers; at most 512. */
  static List<String> expand(String listed) {
    List<String> values = new ArrayList<>();
    for (String item : ListText.items(listed)) {
      Matcher run = RUN.matcher(item);
      if (run.matches()) {
        int last = Integer.parseInt(run.group(2));
        for (int n = Integer.parseInt(run.group(1)); n <= last && values.size() < MAX; n++) {
          values.add(Integer.toString(n));
        }
      } else if (!item.isEmpty() && values.size() < MAX) {
        values.add(item);
      }
    }
    return values;
  }

  /** A generic path with the instance numbers of another path that shares its beginning. */
  static String concrete(String generic, String like) {
    String[] parts = generic.split("\\.");
    String[] numbers = like.split("\\.");
    for (int i = 0; i < parts.length && i < numbers.length; i++) {
      if (parts[i].equals("{i}")) {
        parts[i] = numbers[i];
      }
    }
    return String.join(".", parts);
  }
}
