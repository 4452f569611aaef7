package org.beckon.simulator.engine.rpc;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.simulator.engine.tree.Node;
import org.beckon.simulator.engine.tree.ParameterTree;

/** GetParameterNames (TR-069 A.3.2.3). */
public final class ParameterNames {
  private ParameterNames() {}

  /** Answers the call; the tree stays as it is. */
  public static Outcome get(ParameterTree tree, GetParameterNames request) {
    String path = request.parameterPath();
    List<ParameterInfo> found = new ArrayList<>();
    if (tree.parameter(path).isPresent()) {
      if (request.nextLevel()) {
        return Outcome.refused(
            CpeFault.INVALID_ARGUMENTS, "NextLevel is true and the path names a parameter");
      }
      tree.walk(path, (name, node) -> found.add(info(name, node)));
    } else if (isObject(tree, path)) {
      if (request.nextLevel()) {
        // An empty path gives the root object alone, not its children.
        tree.children(path, (name, node) -> found.add(info(name, node)));
      } else {
        tree.walk(path, (name, node) -> found.add(info(name, node)));
      }
    } else {
      return Outcome.refused(CpeFault.INVALID_PARAMETER_NAME, path);
    }
    return new Outcome.Done(tree, new GetParameterNamesResponse(found));
  }

  /** Whether it is a partial path: empty for the whole data model, else with a dot at its end. */
  static boolean isObject(ParameterTree tree, String path) {
    return tree.object(path).isPresent();
  }

  private static ParameterInfo info(String name, Node node) {
    return new ParameterInfo(name, node.writable() ? Access.READ_WRITE : Access.READ_ONLY);
  }
}
