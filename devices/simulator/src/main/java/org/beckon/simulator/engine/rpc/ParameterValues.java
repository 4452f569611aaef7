package org.beckon.simulator.engine.rpc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** GetParameterValues and SetParameterValues (TR-069 A.3.2.1, A.3.2.2). */
public final class ParameterValues {
  private ParameterValues() {}

  /** Answers the call; the tree stays as it is. */
  public static Outcome get(ParameterTree tree, GetParameterValues request) {
    return PathsBelow.each(
        tree,
        request.parameterNames(),
        parameters -> {
          List<ParameterValue> list = new ArrayList<>(parameters.size());
          parameters.forEach(
              (path, node) -> list.add(ParameterValue.of(path, node.readable(), node.type())));
          return new GetParameterValuesResponse(list);
        });
  }

  /** Carries out the call, all of it or nothing. The ParameterKey is for the caller to keep. */
  public static Outcome set(ParameterTree tree, SetParameterValues request) {
    Set<String> seen = new HashSet<>();
    for (ParameterValue entry : request.parameterList()) {
      if (!seen.add(entry.name())) {
        return Outcome.refused(CpeFault.INVALID_ARGUMENTS, entry.name() + " occurs twice");
      }
    }
    List<ParameterFault> faults = new ArrayList<>();
    ParameterTree changed = tree;
    for (ParameterValue entry : request.parameterList()) {
      Optional<ParameterFault> fault = check(tree, entry);
      fault.ifPresent(faults::add);
      changed = changed.with(entry.name(), node -> node.withValue(stored(node, entry.value())));
    }
    if (!faults.isEmpty()) {
      CpeFault overall = CpeFault.INVALID_ARGUMENTS;
      return new Outcome.Refused(new Fault(overall.code(), overall.text(), faults));
    }
    return new Outcome.Done(changed, new SetParameterValuesResponse(0));
  }

  private static Optional<ParameterFault> check(ParameterTree tree, ParameterValue entry) {
    Optional<ParameterNode> found = tree.parameter(entry.name());
    if (found.isEmpty()) {
      return Optional.of(CpeFault.INVALID_PARAMETER_NAME.of(entry.name(), ""));
    }
    ParameterNode node = found.get();
    if (!node.writable()) {
      return Optional.of(CpeFault.NON_WRITABLE_PARAMETER.of(entry.name(), ""));
    }
    if (!entry.type().isEmpty() && entry.valueType() != node.type()) {
      return Optional.of(
          CpeFault.INVALID_PARAMETER_TYPE.of(entry.name(), "expected " + node.type().wireName()));
    }
    return ValueRules.problem(tree, entry.name(), node, entry.value())
        .map(problem -> CpeFault.INVALID_PARAMETER_VALUE.of(entry.name(), problem));
  }

  /** Whether a value could be set, whoever sets it. */
  public static boolean accepts(ParameterTree tree, String path, String value) {
    return tree.parameter(path).isPresent()
        && check(tree, new ParameterValue(path, value, "")).isEmpty();
  }

  /** Keeps a boolean in the form, 1 or true, in which the device had it before. */
  public static String stored(ParameterNode node, String value) {
    return switch (node.type()) {
      case BOOLEAN -> {
        boolean words = node.line().value().length() > 1;
        yield switch (value) {
          case "1", "true" -> words ? "true" : "1";
          default -> words ? "false" : "0";
        };
      }
      case INT, UNSIGNED_INT, LONG, UNSIGNED_LONG, DATE_TIME, BASE64, HEX_BINARY, DECIMAL, STRING ->
          value;
    };
  }
}
