package org.beckon.acs.operation.program;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.beckon.acs.operation.Outcome;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterNames;

/** Reads names, then values, then attributes at and below a path. */
final class DiscoverProgram {
  /** The path that was asked for, which what was found replaces. */
  private final String wanted;

  /** Root objects still to try instead of the empty path. */
  private final List<String> otherRoots;

  private DiscoverProgram(String wanted, List<String> otherRoots) {
    this.wanted = wanted;
    this.otherRoots = otherRoots;
  }

  static Turn start(String path, String root) {
    return new DiscoverProgram(path, path.isEmpty() ? roots(root) : List.of()).names(path);
  }

  private static List<String> roots(String known) {
    SequencedSet<String> roots = new LinkedHashSet<>();
    if (!known.isEmpty()) {
      roots.add(known);
    }
    roots.add("Device.");
    roots.add("InternetGatewayDevice.");
    return List.copyOf(roots);
  }

  private Turn names(String path) {
    return Ask.of(
        new GetParameterNames(path, false),
        answer ->
            answer.parameterList().size() <= 1 && canTryRoot()
                ? nextRoot()
                : values(path, answer.parameterList()),
        fault -> namesRefused(path, fault));
  }

  private Turn namesRefused(String path, Fault fault) {
    if (Programs.tooLarge(fault)) {
      return TreeWalk.start(path, names -> values(path, names));
    }
    // Some CPEs refuse the empty path, and answer their root object by name (cpe-quirks 16).
    return canTryRoot() ? nextRoot() : Finished.refused(fault);
  }

  private boolean canTryRoot() {
    return !otherRoots.isEmpty();
  }

  private Turn nextRoot() {
    return new DiscoverProgram(wanted, otherRoots.subList(1, otherRoots.size()))
        .names(otherRoots.getFirst());
  }

  private Turn values(String path, List<ParameterInfo> found) {
    List<ParameterInfo> names = TreeNames.complete(found, path);
    List<String> parameters =
        names.stream().map(ParameterInfo::name).filter(name -> !name.endsWith(".")).toList();
    return Batches.ofValues(
        parameters,
        Batches.OnBadName.SKIP,
        values -> attributes(path, names, parameters, values),
        Finished::refused);
  }

  /** Attributes are good to have; a device that does not tell them was read all the same. */
  private Turn attributes(
      String path,
      List<ParameterInfo> names,
      List<String> parameters,
      List<ParameterValue> values) {
    return Ask.of(
        new GetParameterAttributes(List.of(path)),
        answer -> finished(names, values, answer.parameterList()),
        fault ->
            Programs.tooLarge(fault)
                ? Batches.ofAttributes(
                    parameters,
                    attributes -> finished(names, values, attributes),
                    refused -> finished(names, values, List.of()))
                : finished(names, values, List.of()));
  }

  private Turn finished(
      List<ParameterInfo> names, List<ParameterValue> values, List<ParameterAttribute> attributes) {
    return Finished.with(
        new Outcome.Discovered(names.size(), values.size()),
        new Learned.Tree(wanted, names, values, attributes));
  }
}
