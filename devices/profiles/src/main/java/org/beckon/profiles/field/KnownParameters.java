package org.beckon.profiles.field;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The known parameters of one device by path. Immutable. */
public final class KnownParameters {

  /** More rows than this in one table are not looked at. */
  private static final int MAX_ROWS = 64;

  private final NavigableMap<String, KnownParameter> byPath = new TreeMap<>();

  /**
   * Objects (paths that end with a dot) are left out; of a path that comes twice the last counts.
   */
  public KnownParameters(Collection<KnownParameter> parameters) {
    parameters.stream()
        .filter(parameter -> !parameter.path().endsWith("."))
        .forEach(parameter -> byPath.put(parameter.path(), parameter));
  }

  /** The parameter with this full path, if the device has it. */
  public Optional<KnownParameter> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Its value; empty when it is absent or its value was never read. */
  public Optional<String> value(String path) {
    return find(path).flatMap(KnownParameter::value);
  }

  /** The root object of the device with its dot, empty when nothing is known. */
  public Optional<String> root() {
    return byPath.isEmpty()
        ? Optional.empty()
        : Optional.of(byPath.firstKey()).map(path -> path.substring(0, path.indexOf('.') + 1));
  }

  /**
   * The rows that exist of a table, as full paths with their dot, in the order of their numbers; at
   * most 64.
   *
   * @param rows path with {@code {i}} for each instance number, ending with a dot; a path without
   *     {@code {i}} is a single object
   */
  public List<String> rows(String rows) {
    return walk("", rows).stream().limit(MAX_ROWS).toList();
  }

  private List<String> walk(String base, String rest) {
    int at = rest.indexOf("{i}.");
    if (at < 0) {
      String object = base + rest;
      return hasBelow(object) ? List.of(object) : List.of();
    }
    String table = base + rest.substring(0, at);
    String below = rest.substring(at + 4);
    return instances(table).stream()
        .flatMap(number -> walk(table + number + ".", below).stream())
        .toList();
  }

  private boolean hasBelow(String object) {
    String next = byPath.ceilingKey(object);
    return next != null && next.startsWith(object);
  }

  private List<Integer> instances(String table) {
    return byPath.tailMap(table).keySet().stream()
        .takeWhile(path -> path.startsWith(table))
        .map(path -> number(path, table.length()))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .limit(MAX_ROWS)
        .collect(Collectors.toList());
  }

  private static Optional<Integer> number(String path, int from) {
    int dot = path.indexOf('.', from);
    String text = dot < 0 ? "" : path.substring(from, dot);
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
