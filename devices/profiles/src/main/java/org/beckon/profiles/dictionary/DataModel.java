package org.beckon.profiles.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of one root by generic path. Filled once by the reader, then only read. Where two files
 * have the same path the first one counts.
 */
final class DataModel {

  private final Map<String, ParameterFacts> parameters = new HashMap<>();
  private final Map<String, ObjectFacts> objects = new HashMap<>();
  private final Map<String, List<ParameterFacts>> byObject = new HashMap<>();

  void add(ObjectFacts object) {
    objects.putIfAbsent(object.path(), object);
  }

  void add(String objectPath, ParameterFacts facts) {
    if (parameters.putIfAbsent(facts.path(), facts) == null) {
      byObject.computeIfAbsent(objectPath, path -> new ArrayList<>()).add(facts);
    }
  }

  /** Null when unknown. */
  ParameterFacts parameter(String genericPath) {
    return parameters.get(genericPath);
  }

  /** Null when unknown; a table is found with and without its {@code {i}.}. */
  ObjectFacts object(String genericPath) {
    ObjectFacts object = objects.get(genericPath);
    return object != null ? object : objects.get(genericPath + "{i}.");
  }

  List<ParameterFacts> parametersOf(String genericPath) {
    ObjectFacts object = object(genericPath);
    return object == null
        ? List.of()
        : List.copyOf(byObject.getOrDefault(object.path(), List.of()));
  }
}
