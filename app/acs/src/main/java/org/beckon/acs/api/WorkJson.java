package org.beckon.acs.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.CallReader;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;

/**
 * Work as a client orders it; which parts must be there depends on the kind, the rest is null.
 *
 * @param kind as {@link Work#kind()}
 * @param paths for {@code read}
 * @param values for {@code write} and {@code add}
 * @param object for {@code add} and {@code delete}
 * @param path for {@code discover}
 * @param changes for {@code attributes}
 * @param method for {@code call}
 * @param arguments for {@code call}; may be null
 */
record WorkJson(
    String kind,
    List<String> paths,
    List<ValueJson> values,
    String object,
    String path,
    List<ChangeJson> changes,
    String method,
    List<ArgumentJson> arguments) {

  private static final int MAX_ITEMS = 10_000;

  /** A value to write; type is null or empty when the server is to find it. */
  record ValueJson(String path, String value, String type) {}

  /** An argument of a call, for example {@code TimeWindowList.1.WindowStart}. */
  record ArgumentJson(String name, String value) {}

  /** A change of attributes; what is null stays as it is. */
  record ChangeJson(String path, Integer notification, List<String> accessList) {}

  /** The work, or what is wrong with the order. */
  sealed interface Read {
    record Good(Work work) implements Read {}

    record Bad(String words) implements Read {}
  }

  Read read() {
    return switch (kind == null ? "" : kind) {
      case "read" -> reading();
      case "write" -> writing();
      case "attributes" -> attributes();
      case "add" -> adding();
      case "delete" ->
          objectProblem().map(WorkJson::bad).orElseGet(() -> good(new Work.RemoveInstance(object)));
      case "discover" -> good(new Work.Discover(path == null ? "" : path));
      case "methods" -> good(new Work.ListMethods());
      case "reboot" -> good(new Work.Restart());
      case "call" -> calling();
      case "factory-reset" -> good(new Work.ResetToFactory());
      default -> bad("There is no work of kind \"" + kind + "\".");
    };
  }

  private Read reading() {
    if (paths == null || paths.isEmpty()) {
      return bad("Give at least one path to read.");
    }
    for (String one : paths) {
      Optional<String> problem = ApiChecks.path(one);
      if (problem.isPresent()) {
        return bad(problem.get());
      }
    }
    return paths.size() > MAX_ITEMS ? bad("Too many paths.") : good(new Work.ReadValues(paths));
  }

  private Read writing() {
    if (values == null || values.isEmpty()) {
      return bad("Give at least one PATH=VALUE to set.");
    }
    return valueProblem(true)
        .map(WorkJson::bad)
        .orElseGet(() -> good(new Work.WriteValues(parameterValues())));
  }

  private Read adding() {
    Optional<String> problem = objectProblem().or(() -> valueProblem(false));
    return problem
        .map(WorkJson::bad)
        .orElseGet(() -> good(new Work.AddInstance(object, parameterValues())));
  }

  private Read attributes() {
    if (changes == null || changes.isEmpty()) {
      return bad("Give at least one change.");
    }
    for (ChangeJson change : changes) {
      Optional<String> problem = ApiChecks.path(change.path());
      if (problem.isPresent()) {
        return bad(problem.get());
      }
      Integer level = change.notification();
      if (level != null && (level < 0 || level > 6)) {
        return bad("Notification is 0 to 6, not " + level + ".");
      }
    }
    return good(
        new Work.WriteAttributes(
            changes.stream()
                .map(
                    one ->
                        new AttributeChange(
                            one.path(),
                            one.notification() != null,
                            one.notification() == null ? 0 : one.notification(),
                            one.accessList() != null,
                            one.accessList() == null ? List.of() : one.accessList()))
                .toList()));
  }

  private Read calling() {
    if (method == null) {
      return bad("Name the method to call.");
    }
    List<Argument> given = new ArrayList<>();
    for (ArgumentJson one : arguments == null ? List.<ArgumentJson>of() : arguments) {
      if (one.name() == null || one.value() == null) {
        return bad("Each argument needs a name and a value.");
      }
      given.add(new Argument(one.name(), one.value()));
    }
    return switch (new CallReader().read(method, given, "")) {
      case CallReader.Result.Bad(String words) -> bad(words);
      case CallReader.Result.Good _ -> good(new Work.Call(method, given));
    };
  }

  private Optional<String> objectProblem() {
    if (object == null || !object.endsWith(".")) {
      return Optional.of("An object's path ends with a dot, for example Device.NAT.PortMapping.");
    }
    return ApiChecks.path(object);
  }

  private Optional<String> valueProblem(boolean fullPaths) {
    Set<String> seen = new HashSet<>();
    for (ValueJson one : values == null ? List.<ValueJson>of() : values) {
      if (one.path() == null || one.value() == null) {
        return Optional.of("Each value needs a path and a value.");
      }
      if (one.path().endsWith(".")) {
        return Optional.of(one.path() + " is an object; a value is set on a parameter.");
      }
      Optional<String> problem = fullPaths ? ApiChecks.path(one.path()) : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
      if (!seen.add(one.path())) {
        return Optional.of(one.path() + " is named twice.");
      }
    }
    return seen.size() > MAX_ITEMS ? Optional.of("Too many values.") : Optional.empty();
  }

  private List<ParameterValue> parameterValues() {
    return (values == null ? List.<ValueJson>of() : values)
        .stream()
            .map(
                one ->
                    new ParameterValue(
                        one.path(), one.value(), one.type() == null ? "" : one.type()))
            .toList();
  }

  private static Read good(Work work) {
    return new Read.Good(work);
  }

  private static Read bad(String words) {
    return new Read.Bad(words);
  }
}
