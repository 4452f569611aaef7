package org.beckon.profiles.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.profiles.resource.TextFile;

/**
 * Facts of one root by generic path: all lines of its files, each taken apart when it is first
 * asked for. Where two files have the same path the first one counts. Filled by one thread, then
 * read by any.
 */
final class DataModel {

  private final Map<String, String> parameterLines = new HashMap<>(16384);
  private final Map<String, String> objectLines = new HashMap<>(2048);
  private final Map<String, List<String>> byObject = new HashMap<>(2048);
  private final Map<String, ParameterFacts> parameters = new ConcurrentHashMap<>();

  /**
   * Adds a file of this package.
   *
   * @param prefix object that the paths in the file are below, empty when they are full paths
   */
  void add(String file, String prefix) {
    String[] object = {prefix};
    TextFile.eachLine(
        DataModel.class,
        file,
        line -> {
          String name = line.substring(0, line.indexOf('\t'));
          if (name.endsWith(".")) {
            object[0] = prefix + name;
            objectLines.putIfAbsent(object[0], line);
          } else {
            addParameter(object[0], object[0].concat(name), line);
          }
        });
  }

  private void addParameter(String object, String path, String line) {
    if (parameterLines.putIfAbsent(path, line) == null) {
      byObject.computeIfAbsent(object, each -> new ArrayList<>()).add(path);
    }
  }

  /** Null when unknown. */
  ParameterFacts parameter(String genericPath) {
    ParameterFacts facts = parameters.get(genericPath);
    if (facts != null) {
      return facts;
    }
    String line = parameterLines.get(genericPath);
    return line == null
        ? null
        : parameters.computeIfAbsent(genericPath, path -> new FactsLine(line).parameter(path));
  }

  /** Null when unknown; a table is found with and without its {@code {i}.}. */
  ObjectFacts object(String genericPath) {
    for (String path : List.of(genericPath, genericPath + "{i}.")) {
      String line = objectLines.get(path);
      if (line != null) {
        return new FactsLine(line).object(path);
      }
    }
    return null;
  }

  List<ParameterFacts> parametersOf(String genericPath) {
    ObjectFacts object = object(genericPath);
    return object == null
        ? List.of()
        : byObject.getOrDefault(object.path(), List.of()).stream().map(this::parameter).toList();
  }
}
