package org.beckon.profiles.wifi;

import java.util.List;
import java.util.Optional;
import org.beckon.profiles.dictionary.ListText;

/** References from one row to another, as devices write them. */
final class RowReference {

  private RowReference() {}

  /**
   * The first of the rows that the text refers to; references stand with or without the last dot,
   * and several may be separated by commas (TR-181 LowerLayers).
   */
  static Optional<String> find(String reference, List<String> rows) {
    return ListText.items(reference).stream()
        .map(each -> each.endsWith(".") ? each : each + ".")
        .filter(rows::contains)
        .findFirst();
  }
}
