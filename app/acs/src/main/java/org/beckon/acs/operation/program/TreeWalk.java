package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;

/**
 * Reads the names level by level, for a device whose memory is too small to list a whole subtree
 * (cpe-quirks 18).
 *
 * @param found all names so far
 * @param next index in {@code found} of the next name to look below; -1 for the start itself
 * @param then where the program goes with the names
 */
record TreeWalk(
    List<ParameterInfo> found, int next, int calls, Function<List<ParameterInfo>, Turn> then) {
  /** Objects looked into at most. */
  private static final int MOST_CALLS = 10_000;

  static Turn start(String path, Function<List<ParameterInfo>, Turn> then) {
    return new TreeWalk(List.of(), -1, 0, then).look(path, Finished::refused);
  }

  private Turn look(String path, Function<Fault, Turn> onFault) {
    return Ask.of(
        new GetParameterNames(path, true),
        answer -> below(path, answer.parameterList()).onward(),
        onFault);
  }

  private TreeWalk below(String path, List<ParameterInfo> children) {
    List<ParameterInfo> all = new ArrayList<>(found);
    for (ParameterInfo child : children) {
      // Only what is deeper than the object itself can be a child; this also ends every loop.
      if (child.name().length() > path.length() && child.name().startsWith(path)) {
        all.add(child);
      }
    }
    return new TreeWalk(all, next + 1, calls + 1, then);
  }

  private Turn onward() {
    int index = next;
    while (index < found.size() && !found.get(index).name().endsWith(".")) {
      index++;
    }
    if (index >= found.size() || calls >= MOST_CALLS) {
      return then.apply(found);
    }
    TreeWalk here = new TreeWalk(found, index, calls, then);
    // A branch that the device refuses is left out.
    return here.look(
        found.get(index).name(),
        fault -> new TreeWalk(found, here.next + 1, calls + 1, then).onward());
  }
}
