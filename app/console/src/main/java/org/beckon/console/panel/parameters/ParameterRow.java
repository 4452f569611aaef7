package org.beckon.console.panel.parameters;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.PathOrder;

/**
 * A node of the parameter tree; stays the same object as long as the device has the path. For one
 * thread, that of the window.
 */
public final class ParameterRow {

  private static final Comparator<ParameterRow> BY_NAME =
      Comparator.comparing(ParameterRow::name, PathOrder.INSTANCE);

  private final String path;
  private final String name;
  private final ParameterRow parent;
  private final ObservableList<ParameterRow> children;
  private final ObservableList<ParameterRow> childrenView;
  private final ReadOnlyObjectWrapper<StoredParameter> seen =
      new ReadOnlyObjectWrapper<>(this, "seen");
  private int generation;

  ParameterRow(String path, ParameterRow parent) {
    this.path = path;
    this.parent = parent;
    this.name = parent == null ? "" : path.substring(parent.path.length());
    boolean object = parent == null || path.endsWith(".");
    this.children =
        object ? FXCollections.observableArrayList() : FXCollections.emptyObservableList();
    this.childrenView = object ? FXCollections.unmodifiableObservableList(children) : children;
  }

  /** Full path; objects end with a dot; empty for the root above all. */
  public String path() {
    return path;
  }

  /** Last part of the path; objects keep their dot. */
  public String name() {
    return name;
  }

  /** The object it is in; null for the root. */
  public ParameterRow parent() {
    return parent;
  }

  /** What is in it, in natural order; read-only, always empty for a parameter. */
  public ObservableList<ParameterRow> children() {
    return childrenView;
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return parent == null || path.endsWith(".");
  }

  /** Whether it is an instance of a table. */
  public boolean isInstance() {
    return isObject() && !name.isEmpty() && Character.isDigit(name.charAt(0));
  }

  /** Whether there are instances in it. */
  public boolean hasInstances() {
    return !children.isEmpty() && children.getFirst().isInstance();
  }

  /** What was last seen of it; holds null where only things below it were seen. */
  public ReadOnlyObjectProperty<StoredParameter> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** What was last seen of it; empty where only things below it were seen. */
  public Optional<StoredParameter> seen() {
    return Optional.ofNullable(seen.get());
  }

  /** Last value; empty when it was never read. */
  public Optional<String> value() {
    return seen().map(StoredParameter::value);
  }

  /** Whether the device says that it can be written; unknown where it said nothing. */
  public Access access() {
    return seen().map(StoredParameter::access).orElse(Access.UNKNOWN);
  }

  void see(StoredParameter now) {
    seen.set(now);
  }

  void insert(ParameterRow child) {
    if (children.isEmpty() || BY_NAME.compare(children.getLast(), child) < 0) {
      children.add(child);
      return;
    }
    int at = Collections.binarySearch(children, child, BY_NAME);
    children.add(at < 0 ? -at - 1 : at, child);
  }

  void remove(ParameterRow child) {
    children.remove(child);
  }

  int generation() {
    return generation;
  }

  void generation(int number) {
    generation = number;
  }

  @Override
  public String toString() {
    return path;
  }
}
