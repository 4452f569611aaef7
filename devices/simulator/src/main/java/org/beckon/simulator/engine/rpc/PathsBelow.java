package org.beckon.simulator.engine.rpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.beckon.cwmp.rpc.Response;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** Reading calls that name parameters or, with partial paths, all parameters below an object. */
final class PathsBelow {
  private PathsBelow() {}

  /**
   * Answers from all parameters that the names mean, each once; one unknown name refuses the whole
   * call (9005).
   */
  static Outcome each(
      ParameterTree tree,
      List<String> names,
      Function<SequencedMap<String, ParameterNode>, Response> answer) {
    if (names.isEmpty()) {
      return Outcome.refused(CpeFault.INVALID_ARGUMENTS, "no name was given");
    }
    SequencedMap<String, ParameterNode> found = new LinkedHashMap<>();
    for (String name : names) {
      if (tree.parameter(name).isEmpty() && !ParameterNames.isObject(tree, name)) {
        return Outcome.refused(CpeFault.INVALID_PARAMETER_NAME, name);
      }
      tree.walk(
          name,
          (path, node) -> {
            if (node instanceof ParameterNode parameter) {
              found.put(path, parameter);
            }
          });
    }
    return new Outcome.Done(tree, answer.apply(found));
  }
}
