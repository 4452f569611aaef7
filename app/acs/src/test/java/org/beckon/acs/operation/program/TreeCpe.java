package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;

/** Answers reads from a tree, with the limits of a poor device. */
final class TreeCpe {
  private final Set<String> parameters = new TreeSet<>(PathOrder.INSTANCE);
  private final Set<String> objects = new TreeSet<>(PathOrder.INSTANCE);

  /** Entries in one answer at most; more is fault 9004. */
  int most = Integer.MAX_VALUE;

  /** Names in one answer at most; more is fault 9004. */
  int mostNames = Integer.MAX_VALUE;

  /** Values or attributes in one answer at most; more is fault 9004. */
  int mostValues = Integer.MAX_VALUE;

  boolean refusesEmptyPath;
  boolean refusesPartialPaths;
  boolean refusesAttributes;

  /** Listed, but a read that has one of them is fault 9005. */
  final Set<String> bad = new HashSet<>();

  /** What a parameter has when not "v". */
  final Map<String, String> values = new HashMap<>();

  final List<AcsRequest<?>> asked = new ArrayList<>();

  TreeCpe(String... names) {
    for (String name : names) {
      add(name);
    }
  }

  /** A tree of tables with rows of nine parameters each. */
  static TreeCpe of(int tables, int rows) {
    TreeCpe cpe = new TreeCpe();
    for (int t = 1; t <= tables; t++) {
      for (int r = 1; r <= rows; r++) {
        for (int p = 1; p <= 9; p++) {
          cpe.add("Device.Part" + t + ".Table." + r + ".P" + p);
        }
      }
    }
    return cpe;
  }

  void add(String name) {
    parameters.add(name);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      objects.add(name.substring(0, dot + 1));
    }
  }

  int size() {
    return parameters.size();
  }

  int names() {
    return parameters.size() + objects.size();
  }

  int calls(Class<?> kind) {
    return (int) asked.stream().filter(kind::isInstance).count();
  }

  Message answer(AcsRequest<?> request) {
    asked.add(request);
    return switch (request) {
      case GetParameterNames(String path, boolean next) -> names(path, next);
      case GetParameterValues(List<String> names) -> values(names);
      case GetParameterAttributes(List<String> names) -> attributes(names);
      default -> Fault.of(9000, "Method not supported");
    };
  }

  private Message names(String path, boolean nextLevel) {
    if (path.isEmpty() && refusesEmptyPath || !path.isEmpty() && !objects.contains(path)) {
      return Fault.of(9005, "Invalid parameter name");
    }
    List<ParameterInfo> infos = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(objects);
    all.addAll(parameters);
    for (String name : all) {
      boolean child =
          name.indexOf('.', path.length()) < 0
              || name.indexOf('.', path.length()) == name.length() - 1;
      boolean below = name.startsWith(path) && name.length() > path.length();
      if (nextLevel ? below && child : name.startsWith(path)) {
        infos.add(new ParameterInfo(name, Access.READ_WRITE));
      }
    }
    return infos.size() > Math.min(most, mostNames)
        ? Fault.of(9004, "Resources exceeded")
        : new GetParameterNamesResponse(infos);
  }

  private Message values(List<String> names) {
    List<String> meant = meant(names);
    if (meant.isEmpty()) {
      return Fault.of(9005, "Invalid parameter name");
    }
    return meant.size() > Math.min(most, mostValues)
        ? Fault.of(9004, "Resources exceeded")
        : new GetParameterValuesResponse(
            meant.stream()
                .map(name -> new ParameterValue(name, values.getOrDefault(name, "v"), "xsd:string"))
                .toList());
  }

  private Message attributes(List<String> names) {
    List<String> meant = meant(names);
    if (refusesAttributes) {
      return Fault.of(9000, "Method not supported");
    }
    if (meant.isEmpty()) {
      return Fault.of(9005, "Invalid parameter name");
    }
    return meant.size() > Math.min(most, mostValues)
        ? Fault.of(9004, "Resources exceeded")
        : new GetParameterAttributesResponse(
            meant.stream().map(name -> new ParameterAttribute(name, 0, List.of())).toList());
  }

  /** The parameters that names and partial paths mean; empty when one of them is refused. */
  private List<String> meant(List<String> names) {
    List<String> meant = new ArrayList<>();
    for (String name : names) {
      boolean partial = name.endsWith(".");
      List<String> found =
          parameters.stream()
              .filter(one -> partial ? one.startsWith(name) : one.equals(name))
              .toList();
      if (found.isEmpty() || partial && refusesPartialPaths) {
        return List.of();
      }
      meant.addAll(found);
    }
    return meant.stream().anyMatch(bad::contains) ? List.of() : meant;
  }
}
