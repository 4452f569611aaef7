package org.beckon.profiles.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ActiveNotification;
import org.beckon.profiles.dictionary.GenericPath;
import org.beckon.profiles.dictionary.ListLimits;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.Range;

/**
 * The limits that a model file sets for a parameter of its device.
 *
 * @param length unlimited where the published ones hold
 * @param ranges empty where the published ones hold
 * @param enumeration empty where the published one holds
 */
record OwnLimits(Range length, List<Range> ranges, List<String> enumeration, boolean hidden) {

  /** Reads {@code size=a..b range=a..b values=a|b hidden}, any of them, separated by a space. */
  static OwnLimits of(String text) {
    Range length = Range.UNLIMITED;
    List<Range> ranges = List.of();
    List<String> values = List.of();
    boolean hidden = false;
    for (String part : text.split(" ")) {
      int equals = part.indexOf('=');
      String of = part.substring(equals + 1);
      switch (equals < 0 ? part : part.substring(0, equals)) {
        case "size" -> length = Range.of(of);
        case "range" -> ranges = List.of(Range.of(of));
        case "values" -> values = Arrays.asList(of.split("\\|"));
        case "hidden" -> hidden = true;
        default -> throw new IllegalStateException("unknown limit " + part);
      }
    }
    return new OwnLimits(length, ranges, values, hidden);
  }

  ParameterFacts apply(
      String path, boolean writable, ValueType type, Optional<ParameterFacts> published) {
    return published
        .orElseGet(() -> vendor(path, writable, type))
        .narrowed(length, ranges, enumeration, hidden);
  }

  private static ParameterFacts vendor(String path, boolean writable, ValueType type) {
    return new ParameterFacts(
        GenericPath.of(path),
        writable,
        type,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        false,
        ListLimits.NONE,
        false,
        false,
        ActiveNotification.NORMAL,
        "",
        "",
        false);
  }
}
