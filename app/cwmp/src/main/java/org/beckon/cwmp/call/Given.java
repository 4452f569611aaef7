package org.beckon.cwmp.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The arguments that were given, as the tree that their names describe. */
final class Given {
  private final List<String> values = new ArrayList<>(1);
  private final SequencedMap<String, Given> parts = new LinkedHashMap<>();
  private boolean used;

  static Given of(List<Argument> arguments) {
    Given top = new Given();
    for (Argument argument : arguments) {
      Given at = top;
      for (String part : argument.name().split("\\.", -1)) {
        at = at.parts.computeIfAbsent(part, name -> new Given());
      }
      at.values.add(argument.value());
    }
    return top;
  }

  /** The part of this name, an empty one where it was not given. */
  Given part(String name) {
    Given part = parts.get(name);
    return part == null ? new Given() : part;
  }

  /** All values of this very name; from now on it counts as used. */
  List<String> take() {
    used = true;
    return values;
  }

  /** The numbered parts in the order of their numbers. */
  List<Given> numbered() {
    Map<Integer, Given> rows = new TreeMap<>();
    parts.forEach(
        (name, part) -> {
          if (name.matches("[1-9][0-9]{0,5}")) {
            rows.put(Integer.parseInt(name), part);
          }
        });
    return List.copyOf(rows.values());
  }

  SequencedMap<String, Given> parts() {
    return parts;
  }

  /** Names of what was given and never used. */
  List<String> unused() {
    List<String> names = new ArrayList<>();
    unused("", names);
    return names;
  }

  private void unused(String name, List<String> names) {
    if (!values.isEmpty() && !used) {
      names.add(name);
    }
    parts.forEach((part, below) -> below.unused(name.isEmpty() ? part : name + "." + part, names));
  }
}
