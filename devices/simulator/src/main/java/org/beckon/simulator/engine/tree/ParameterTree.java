package org.beckon.simulator.engine.tree;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The data model of one CPE with its present values. Immutable: each change gives a new tree that
 * shares everything else with the old one, so a thousand CPEs of one model cost little more than
 * their differences, and a change of many parameters is all or nothing by itself.
 */
public final class ParameterTree {
  private final ObjectNode top;

  /** A tree whose root objects ({@code Device.}) are the children of {@code top}. */
  ParameterTree(ObjectNode top) {
    this.top = top;
  }

  /** The parameter with this full path. */
  public Optional<ParameterNode> parameter(String path) {
    return node(path).map(node -> node instanceof ParameterNode parameter ? parameter : null);
  }

  /** The object with this partial path; the empty path is the place above the root object. */
  public Optional<ObjectNode> object(String path) {
    return node(path).map(node -> node instanceof ObjectNode object ? object : null);
  }

  /** The true value of a parameter, the empty text where there is none of this path. */
  public String value(String path) {
    return parameter(path).map(ParameterNode::value).orElse("");
  }

  /** Whether the path is one of an instance of a table. */
  public static boolean isInstance(String objectPath) {
    return ObjectNode.isInstance(lastName(objectPath));
  }

  /** Visits what stands at a path and everything below it, parents first; nothing if unknown. */
  public void walk(String path, BiConsumer<String, Node> visitor) {
    node(path).ifPresent(node -> walk(path, node, visitor));
  }

  /** Visits the direct children of an object. */
  public void children(String objectPath, BiConsumer<String, Node> visitor) {
    object(objectPath)
        .ifPresent(
            object ->
                object
                    .children()
                    .forEach((name, child) -> visitor.accept(objectPath + name, child)));
  }

  /** A tree with another value; the same tree where the parameter does not exist. */
  public ParameterTree withValue(String path, String value) {
    return with(path, parameter -> parameter.withValue(value));
  }

  /** A tree with a parameter changed; the same tree where it does not exist. */
  public ParameterTree with(String path, UnaryOperator<ParameterNode> change) {
    if (parameter(path).isEmpty()) {
      return this;
    }
    return new ParameterTree(
        (ObjectNode)
            change(top, path, 0, node -> node instanceof ParameterNode p ? change.apply(p) : node));
  }

  /**
   * A tree with one more instance of a table.
   *
   * @param table path of a table that has {@link ObjectNode#rows}
   * @throws IllegalArgumentException when it is none
   */
  public Added add(String table) {
    ObjectNode.Rows rows =
        object(table)
            .flatMap(ObjectNode::rows)
            .orElseThrow(() -> new IllegalArgumentException(table + " takes no new instances"));
    String name = rows.next() + ".";
    ObjectNode.Rows left = new ObjectNode.Rows(rows.template(), rows.next() + 1);
    ParameterTree grown =
        withObject(table, object -> object.with(name, rows.template()).withRows(left));
    return new Added(grown.counted(table), rows.next());
  }

  /** What {@link #add} gave: the new tree and the number of the instance. */
  public record Added(ParameterTree tree, int instance) {}

  /** A tree without an instance of a table; the same tree where there is no such instance. */
  public ParameterTree remove(String instance) {
    if (object(instance).isEmpty()) {
      return this;
    }
    String name = lastName(instance);
    String table = instance.substring(0, instance.length() - name.length());
    return withObject(table, object -> object.without(name)).counted(table);
  }

  private ParameterTree counted(String table) {
    ObjectNode object = object(table).orElseThrow();
    if (object.counter().isEmpty()) {
      return this;
    }
    String parent = table.substring(0, table.length() - lastName(table).length());
    return withValue(parent + object.counter(), Integer.toString(object.entries()));
  }

  private ParameterTree withObject(String path, UnaryOperator<ObjectNode> change) {
    return new ParameterTree(
        (ObjectNode)
            change(top, path, 0, node -> node instanceof ObjectNode o ? change.apply(o) : node));
  }

  private Optional<Node> node(String path) {
    Node at = top;
    for (int from = 0; from < path.length(); ) {
      int end = endOfName(path, from);
      Node child =
          at instanceof ObjectNode object ? object.children().get(path.substring(from, end)) : null;
      if (child == null) {
        return Optional.empty();
      }
      at = child;
      from = end;
    }
    return Optional.of(at);
  }

  /** Copies the objects on the way to a node that exists. */
  private static Node change(Node at, String path, int from, UnaryOperator<Node> change) {
    if (from == path.length()) {
      return change.apply(at);
    }
    int end = endOfName(path, from);
    String name = path.substring(from, end);
    ObjectNode object = (ObjectNode) at;
    return object.with(name, change(object.children().get(name), path, end, change));
  }

  private static void walk(String path, Node node, BiConsumer<String, Node> visitor) {
    if (!path.isEmpty()) {
      visitor.accept(path, node);
    }
    if (node instanceof ObjectNode object) {
      object.children().forEach((name, child) -> walk(path + name, child, visitor));
    }
  }

  /** Where the name that starts at {@code from} ends: after its dot, which only objects have. */
  static int endOfName(String path, int from) {
    int dot = path.indexOf('.', from);
    return dot < 0 ? path.length() : dot + 1;
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.', path.length() - 2) + 1);
  }
}
