package org.beckon.console.panel.devices;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** How many there are of each constant; those of which there is none are left out. */
final class Tally<E extends Enum<E>> {
  private final Class<E> type;
  private final ObservableMap<E, Integer> counts;
  private final ObservableMap<E, Integer> view;
  private Map<E, Integer> next;

  Tally(Class<E> type) {
    this.type = type;
    counts = FXCollections.observableMap(new EnumMap<>(type));
    view = FXCollections.unmodifiableObservableMap(counts);
    next = new EnumMap<>(type);
  }

  /** What was counted last; read-only. */
  ObservableMap<E, Integer> counts() {
    return view;
  }

  /** One more, in the count under way. */
  void add(E one) {
    next.merge(one, 1, Integer::sum);
  }

  /** The count is complete: shows it, and begins another. */
  void done() {
    counts.keySet().retainAll(next.keySet());
    counts.putAll(next);
    next = new EnumMap<>(type);
  }
}
