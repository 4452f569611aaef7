package org.beckon.profiles.dictionary;

import java.util.Arrays;
import java.util.List;

/** Comma-separated lists as TR-106 3.2.3 writes them. */
public final class ListText {

  private ListText() {}

  /**
   * The items, without the spaces around them; none for a blank text. A comma inside an item is
   * written as {@code %2C} and stays so.
   */
  public static List<String> items(String value) {
    return value.isBlank()
        ? List.of()
        : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }
}
