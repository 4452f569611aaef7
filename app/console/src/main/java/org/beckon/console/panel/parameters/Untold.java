package org.beckon.console.panel.parameters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/**
 * The parameters whose values the device did not tell when they were last read, each with the
 * reason (cpe-quirks 20, 21). For one thread, that of the window.
 */
final class Untold {

  private final ObservableMap<String, ParameterFault> byPath =
      FXCollections.observableMap(new TreeMap<>(PathOrder.INSTANCE));
  private final ObservableMap<String, ParameterFault> view =
      FXCollections.unmodifiableObservableMap(byPath);

  /** All of them by path; read-only. */
  ObservableMap<String, ParameterFault> byPath() {
    return view;
  }

  /** Why the device did not tell a parameter; empty when it did, or was not asked. */
  Optional<ParameterFault> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Takes in what came of an operation that has ended. */
  void take(Operation ended) {
    Outcome outcome = ended.outcome().orElse(null);
    if (ended.work() instanceof Work.ReadValues(List<String> paths)) {
      read(paths, outcome);
    } else if (ended.work() instanceof Work.Discover(String path)
        && outcome instanceof Outcome.Discovered found) {
      forget(List.of(path));
      found.untold().forEach(one -> byPath.put(one, Outcome.Values.leftOut(one)));
    } else if (outcome instanceof Outcome.Written written) {
      told(written.readBack());
    }
  }

  private void read(List<String> paths, Outcome outcome) {
    if (outcome instanceof Outcome.Values values) {
      forget(paths);
      told(values.values());
      values.missing().forEach(one -> byPath.put(one.parameterName(), one));
    } else if (outcome instanceof Outcome.Refused(Fault fault, _)) {
      fault.parameterFaults().forEach(one -> byPath.put(one.parameterName(), one));
      if (paths.size() == 1 && !paths.getFirst().endsWith(".")) {
        String path = paths.getFirst();
        byPath.putIfAbsent(path, new ParameterFault(path, fault.code(), fault.text()));
      }
    }
  }

  private void told(Collection<ParameterValue> values) {
    values.forEach(value -> byPath.remove(value.name()));
  }

  private void forget(Collection<String> paths) {
    byPath
        .keySet()
        .removeIf(
            known ->
                paths.stream()
                    .anyMatch(
                        path ->
                            known.equals(path)
                                || path.isEmpty()
                                || path.endsWith(".") && known.startsWith(path)));
  }
}
