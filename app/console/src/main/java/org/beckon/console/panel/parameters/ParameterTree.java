package org.beckon.console.panel.parameters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.beckon.acs.device.StoredParameter;

/**
 * All that is known of a device's parameters, as a tree that is updated in place so that selection,
 * expansion and editors survive a reading. For one thread, that of the window.
 */
public final class ParameterTree {

  private final ParameterRow root = new ParameterRow("", null);
  private final Map<String, ParameterRow> byPath = new HashMap<>();
  private int generation;

  /** The node above the device's root object. */
  public ParameterRow root() {
    return root;
  }

  /** The node of a full path. */
  public Optional<ParameterRow> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** How many parameters there are, objects not counted. */
  public int parameters() {
    return Math.toIntExact(byPath.values().stream().filter(row -> !row.isObject()).count());
  }

  /**
   * Takes over what is stored now: new paths come in, changed ones are updated, others leave.
   *
   * @param all everything that is stored of the device
   */
  public void update(Collection<StoredParameter> all) {
    generation++;
    for (StoredParameter parameter : all) {
      if (!parameter.path().isEmpty()) {
        ParameterRow row = rowOf(parameter.path());
        keep(row);
        row.see(parameter);
      }
    }
    List<ParameterRow> gone = new ArrayList<>();
    for (ParameterRow row : byPath.values()) {
      if (row.generation() != generation) {
        gone.add(row);
      }
    }
    for (ParameterRow row : gone) {
      byPath.remove(row.path());
      if (row.parent().generation() == generation || row.parent() == root) {
        row.parent().remove(row);
      }
    }
  }

  /** Whether there is such a node. */
  public boolean any(Predicate<ParameterRow> wanted) {
    return byPath.values().stream().anyMatch(wanted);
  }

  /** The nodes that match, with all objects above them. */
  public Set<ParameterRow> matching(Predicate<ParameterRow> wanted) {
    Set<ParameterRow> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ParameterRow row : byPath.values()) {
      if (wanted.test(row)) {
        ParameterRow up = row;
        while (up != null && found.add(up)) {
          up = up.parent();
        }
      }
    }
    return found;
  }

  private void keep(ParameterRow row) {
    ParameterRow up = row;
    while (up != root && up.generation() != generation) {
      up.generation(generation);
      up = up.parent();
    }
  }

  private ParameterRow rowOf(String path) {
    ParameterRow known = byPath.get(path);
    if (known != null) {
      return known;
    }
    int dot = path.lastIndexOf('.', path.length() - 2);
    ParameterRow parent = dot < 0 ? root : rowOf(path.substring(0, dot + 1));
    ParameterRow row = new ParameterRow(path, parent);
    byPath.put(path, row);
    parent.insert(row);
    return row;
  }
}
