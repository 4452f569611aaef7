package org.beckon.acs.operation.program;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.quirk.Quirk;

/**
 * What of a tree fits into one answer, by the names that were known before. Of an object that was
 * not known everything fits until the device refuses it.
 *
 * @param names that an answer has at most
 * @param values that an answer has at most
 * @param below names at and below each object
 * @param children names one level below each object
 * @param parameters parameters below each object
 */
record NamesSizes(
    int names,
    int values,
    Map<String, Integer> below,
    Map<String, Integer> children,
    Map<String, Integer> parameters) {
  /** Nothing is known of the device. */
  static final NamesSizes UNKNOWN =
      new NamesSizes(Integer.MAX_VALUE, Integer.MAX_VALUE, Map.of(), Map.of(), Map.of());

  NamesSizes {
    below = Map.copyOf(below);
    children = Map.copyOf(children);
    parameters = Map.copyOf(parameters);
  }

  /** What is known of a device at and below a path. */
  static NamesSizes of(Briefing briefing, String path) {
    OptionalInt names = briefing.quirks().number(Quirk.NAMES_SIZE);
    return names.isEmpty()
        ? UNKNOWN
        : of(
            briefing.known().apply(path).stream().map(StoredParameter::path).toList(),
            names,
            briefing.quirks().number(Quirk.READ_SIZE));
  }

  /**
   * Counts what is known.
   *
   * @param names that an answer has at most, where that is known
   * @param values likewise
   */
  static NamesSizes of(Collection<String> known, OptionalInt names, OptionalInt values) {
    Map<String, Integer> below = new HashMap<>();
    Map<String, Integer> children = new HashMap<>();
    Map<String, Integer> parameters = new HashMap<>();
    for (String name : known) {
      int end = name.lastIndexOf('.', name.length() - 2);
      children.merge(name.substring(0, end + 1), 1, Integer::sum);
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        String object = name.substring(0, dot + 1);
        below.merge(object, 1, Integer::sum);
        parameters.merge(object, name.endsWith(".") ? 0 : 1, Integer::sum);
      }
    }
    return new NamesSizes(
        names.orElse(Integer.MAX_VALUE),
        values.orElse(Integer.MAX_VALUE),
        below,
        children,
        parameters);
  }

  /** Names that an answer has at most, where that is known. */
  OptionalInt mostNames() {
    return names == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(names);
  }

  /** Whether all names below an object fit. */
  boolean fits(String object) {
    return below.getOrDefault(object, 0) <= names;
  }

  /** Whether the names one level below it fit. */
  boolean levelFits(String object) {
    return children.getOrDefault(object, 0) <= names;
  }

  /** Whether the values below it fit. */
  boolean valuesFit(String object) {
    return parameters.getOrDefault(object, 0) <= values;
  }
}
