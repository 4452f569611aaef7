package org.beckon.simulator.engine.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;

/** Makes the tree of a device model, once for all copies of that model. */
public final class Blueprint {
  private static final String ANY_INSTANCE = "{i}.";

  private final Dictionary dictionary;

  private Blueprint(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The tree of a model with its start values.
   *
   * @param dictionary tells which parameter counts the rows of a table
   */
  public static ParameterTree of(DeviceModel model, Dictionary dictionary) {
    Draft top = new Draft();
    model.nodes().forEach(line -> draft(top, line));
    return new ParameterTree((ObjectNode) new Blueprint(dictionary).finish("", top, top));
  }

  private static void draft(Draft top, ModelNode line) {
    Draft at = top;
    String path = line.path();
    for (int from = 0; from < path.length(); ) {
      int end = ParameterTree.endOfName(path, from);
      at = at.children.computeIfAbsent(path.substring(from, end), name -> new Draft());
      from = end;
    }
    at.line = Optional.of(line);
  }

  /**
   * Makes the node of a draft.
   *
   * @param twin the same place in the template lines: {@code A.{i}.B.} for {@code A.1.B.}, where it
   *     is written how the rows of {@code A.1.B.} look
   */
  private Node finish(String path, Draft draft, Draft twin) {
    if (draft.line.isPresent() && !draft.line.get().isObject()) {
      return ParameterNode.start(draft.line.get());
    }
    SequencedMap<String, Node> children = new LinkedHashMap<>();
    int next = 1;
    for (Map.Entry<String, Draft> child : draft.children.entrySet()) {
      String name = child.getKey();
      if (name.equals(ANY_INSTANCE)) {
        continue;
      }
      boolean instance = ObjectNode.isInstance(name);
      if (instance) {
        next = Math.max(next, Integer.parseInt(name, 0, name.length() - 1, 10) + 1);
      }
      children.put(
          name,
          finish(
              path + name,
              child.getValue(),
              twin.children.getOrDefault(instance ? ANY_INSTANCE : name, NOTHING)));
    }
    boolean writable = draft.line.map(ModelNode::writable).orElse(false);
    return new ObjectNode(writable, children, rows(path, draft, twin, next), counter(path));
  }

  private Optional<ObjectNode.Rows> rows(String path, Draft draft, Draft twin, int next) {
    Draft template =
        draft.children.getOrDefault(
            ANY_INSTANCE, twin.children.getOrDefault(ANY_INSTANCE, NOTHING));
    if (template == NOTHING) {
      return Optional.empty();
    }
    ObjectNode row = (ObjectNode) finish(path + ANY_INSTANCE, template, template);
    return Optional.of(new ObjectNode.Rows(row, next));
  }

  private String counter(String path) {
    return dictionary.object(path).map(facts -> facts.entriesParameter()).orElse("");
  }

  /** An object or parameter while the lines of the model are still being read. */
  private static final class Draft {
    private final SequencedMap<String, Draft> children = new LinkedHashMap<>();
    private Optional<ModelNode> line = Optional.empty();
  }

  /** Stands where the template lines have no such place; never changed. */
  private static final Draft NOTHING = new Draft();
}
