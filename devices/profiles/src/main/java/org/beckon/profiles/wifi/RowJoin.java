package org.beckon.profiles.wifi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beckon.profiles.field.KnownParameters;

/** Finds for each row the row of another table that belongs to it. */
final class RowJoin {

  private RowJoin() {}

  /**
   * The joined row by row. A row that nothing refers to gets the one with its own number, if that
   * one refers to none of the rows.
   *
   * @param mapping null when there is no other table
   */
  static Map<String, String> of(
      WifiMapping.Joined mapping, List<String> rows, KnownParameters known) {
    Map<String, String> joined = new HashMap<>();
    if (mapping == null) {
      return joined;
    }
    Set<String> free = new HashSet<>();
    for (String other : known.rows(mapping.rows())) {
      Optional<String> row =
          known
              .value(other + mapping.reference())
              .flatMap(reference -> RowReference.find(reference, rows));
      row.ifPresentOrElse(each -> joined.putIfAbsent(each, other), () -> free.add(other));
    }
    for (String row : rows) {
      String sameNumber = mapping.rows().replace("{i}.", lastPart(row));
      if (!joined.containsKey(row) && free.contains(sameNumber)) {
        joined.put(row, sameNumber);
      }
    }
    return joined;
  }

  private static String lastPart(String row) {
    return row.substring(row.lastIndexOf('.', row.length() - 2) + 1);
  }
}
