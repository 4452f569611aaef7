package org.beckon.acs.operation.program;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;

/** Mends a list of names as devices send it (cpe-quirks 19). */
final class TreeNames {
  private TreeNames() {}

  /**
   * The names without repetition, with the parents that were left out between the path and them,
   * and with the dot at each name that has children.
   */
  static List<ParameterInfo> complete(List<ParameterInfo> names, String path) {
    Set<String> parents = new HashSet<>();
    for (ParameterInfo info : names) {
      addParents(info.name(), path.length(), parents);
    }
    Map<String, ParameterInfo> all = new LinkedHashMap<>();
    for (ParameterInfo info : names) {
      String name = info.name();
      boolean object = !name.endsWith(".") && parents.contains(name + ".");
      ParameterInfo mended = object ? new ParameterInfo(name + ".", info.access()) : info;
      if (!name.isEmpty()) {
        all.put(mended.name(), mended);
      }
    }
    for (String parent : parents) {
      all.putIfAbsent(parent, new ParameterInfo(parent, Access.UNKNOWN));
    }
    return List.copyOf(all.values());
  }

  private static void addParents(String name, int start, Set<String> parents) {
    int dot = name.lastIndexOf('.', name.length() - 2);
    while (dot >= start && parents.add(name.substring(0, dot + 1))) {
      dot = name.lastIndexOf('.', dot - 1);
    }
  }
}
