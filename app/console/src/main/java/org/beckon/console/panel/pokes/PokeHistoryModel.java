package org.beckon.console.panel.pokes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.poke.Pokes;
import org.beckon.console.poke.WayFigures;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** The pokes of one device, newest first, and how each way did. FX thread only. */
public final class PokeHistoryModel implements AutoCloseable {

  /** What the page shows. */
  enum Phase {
    LOADING,
    /** It was never poked. */
    NONE,
    TABLE,
    /** The store did not answer. */
    BROKEN
  }

  private static final Duration PAUSE = Duration.ofMillis(300);

  /** More than are kept. */
  private static final int ALL = 1_000;

  private final DeviceKey key;
  private final Poker poker;
  private final TaskRunner tasks;
  private final Texts texts;
  private final EventBridge.Watch watch;
  private final Refresher refresher;
  private final ChangeListener<Optional<PokeTrace>> poked;
  private final ObservableList<PokeTrace> traces = FXCollections.observableArrayList();
  private final ObservableList<PokeTrace> tracesView =
      FXCollections.unmodifiableObservableList(traces);
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.LOADING);
  private final ReadOnlyObjectWrapper<List<WayFigures>> figures =
      new ReadOnlyObjectWrapper<>(this, "figures", List.of());

  /** Shows this device. */
  public PokeHistoryModel(
      DeviceKey key, Poker poker, Pokes pokes, TaskRunner tasks, EventBridge events, Texts texts) {
    this.key = key;
    this.poker = poker;
    this.tasks = tasks;
    this.texts = texts;
    this.watch = events.watch(this::heard);
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    this.poked = (source, before, after) -> refresher.request();
    // A poke that failed changes nothing that the server would tell of.
    pokes.latestProperty().addListener(new WeakChangeListener<>(poked));
    refresher.request();
  }

  /** The pokes, newest first; read-only. */
  ObservableList<PokeTrace> traces() {
    return tracesView;
  }

  /** How each way did. */
  ReadOnlyObjectProperty<List<WayFigures>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Reads them anew. */
  void reload() {
    refresher.request();
  }

  @Override
  public void close() {
    watch.close();
  }

  private void heard(Changes happened) {
    if (happened.concerns(key)) {
      refresher.request();
    }
  }

  private void read() {
    tasks.run(
        Task.of(texts.get("pokes.reading"), progress -> poker.history(key, ALL))
            .quiet()
            .onSuccess(this::show)
            .onFailure(RuntimeException.class, failure -> phase.set(Phase.BROKEN))
            .onEnd(refresher::done));
  }

  private void show(List<PokeTrace> now) {
    if (!traces.equals(now)) {
      traces.setAll(now);
      figures.set(WayFigures.of(now));
    }
    phase.set(now.isEmpty() ? Phase.NONE : Phase.TABLE);
  }
}
