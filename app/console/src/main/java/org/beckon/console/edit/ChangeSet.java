package org.beckon.console.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/**
 * The changes staged for one device on one page. They stay until they are applied or discarded,
 * whatever is read from the device meanwhile. For one thread, that of the window.
 */
public final class ChangeSet {

  private final ObservableMap<String, StagedChange> byPath =
      FXCollections.observableMap(new TreeMap<>(PathOrder.INSTANCE));
  private final ObservableMap<String, StagedChange> view =
      FXCollections.unmodifiableObservableMap(byPath);
  private final IntegerBinding size = Bindings.size(byPath);

  /** All staged changes by path, ordered by path; read-only. */
  public ObservableMap<String, StagedChange> byPath() {
    return view;
  }

  /** How many there are. */
  public IntegerBinding size() {
    return size;
  }

  /** The change of a path, if it is staged. */
  public Optional<StagedChange> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** All staged changes, ordered by path. */
  public List<StagedChange> all() {
    return List.copyOf(byPath.values());
  }

  /**
   * Stages a value on top of what the device says now. Going back to the device's value takes the
   * change out, and so does an empty secret on a parameter that reads back empty.
   */
  public void stage(EditedParameter parameter, String after) {
    String now = parameter.value().orElse("");
    boolean nothingNew =
        parameter.value().isPresent() && ValueText.same(now, after, parameter.valueType())
            || parameter.secret() && after.isEmpty() && now.isEmpty();
    if (nothingNew) {
      byPath.remove(parameter.path());
      return;
    }
    byPath.put(
        parameter.path(),
        new StagedChange(
            parameter.path(),
            parameter.value(),
            after,
            parameter.type(),
            parameter.secret(),
            Mark.NONE));
  }

  /** Takes one change out. */
  public void discard(String path) {
    byPath.remove(path);
  }

  /** Takes all changes out. */
  public void discardAll() {
    byPath.clear();
  }

  /** Takes out all changes at and below an object that is gone from the device. */
  public void discardBelow(String objectPath) {
    byPath.keySet().removeIf(path -> path.startsWith(objectPath));
  }

  /** Notes what the device says now; marks the change when that is not what it was staged on. */
  public void seen(EditedParameter now) {
    StagedChange change = byPath.get(now.path());
    if (change == null || now.value().isEmpty() || now.secret()) {
      return;
    }
    String value = now.value().get();
    if (change.before().isEmpty()) {
      byPath.put(now.path(), onTopOf(change, value, change.mark()));
      return;
    }
    if (ValueText.same(change.before().get(), value, now.valueType())) {
      if (change.mark() instanceof Mark.Conflict) {
        byPath.put(now.path(), change.marked(Mark.NONE));
      }
      return;
    }
    if (ValueText.same(change.after(), value, now.valueType())) {
      byPath.remove(now.path());
      return;
    }
    byPath.put(now.path(), change.marked(new Mark.Conflict(value)));
  }

  /** Settles a conflict for the staged value: it is to replace what the device says now. */
  public void keepMine(String path) {
    StagedChange change = byPath.get(path);
    if (change != null && change.mark() instanceof Mark.Conflict conflict) {
      byPath.put(path, onTopOf(change, conflict.deviceValue(), Mark.NONE));
    }
  }

  /** What is to be written, in path order. */
  public List<ParameterValue> toWrite() {
    return byPath.values().stream().map(StagedChange::toWrite).toList();
  }

  /** Takes out what the device has taken; a value edited again since it was sent stays staged. */
  public void applied(Collection<ParameterValue> written) {
    for (ParameterValue value : written) {
      StagedChange change = byPath.get(value.name());
      if (change != null && change.after().equals(value.value())) {
        byPath.remove(value.name());
      }
    }
  }

  /**
   * Marks the changes that the device refused; all stay staged, since SetParameterValues is all or
   * nothing (TR-069 A.3.2.1).
   *
   * @param sent what the refused call held; a fault without details is put on a single value
   * @return the paths that now carry a fault
   */
  public Set<String> refused(Fault fault, List<ParameterValue> sent) {
    List<ParameterFault> named = new ArrayList<>(fault.parameterFaults());
    if (named.isEmpty() && sent.size() == 1) {
      named.add(new ParameterFault(sent.getFirst().name(), fault.code(), fault.text()));
    }
    Set<String> marked = new HashSet<>();
    for (ParameterFault detail : named) {
      StagedChange change = byPath.get(detail.parameterName());
      if (change != null) {
        byPath.put(change.path(), change.marked(new Mark.Faulted(detail.code(), detail.text())));
        marked.add(change.path());
      }
    }
    return marked;
  }

  private static StagedChange onTopOf(StagedChange change, String before, Mark mark) {
    return new StagedChange(
        change.path(), Optional.of(before), change.after(), change.type(), change.secret(), mark);
  }
}
