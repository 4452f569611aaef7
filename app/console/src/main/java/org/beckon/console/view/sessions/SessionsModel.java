package org.beckon.console.view.sessions;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.view.ArrangedList;

/** The newest sessions, of all devices or of one, kept fresh. FX thread only. */
public final class SessionsModel implements AutoCloseable {

  /** What is in front. */
  public enum Phase {
    LOADING,
    NONE,
    FILTERED_OUT,
    LIST
  }

  /** Sessions in the list at most. */
  public static final int LIMIT = 500;

  private static final Duration PAUSE = Duration.ofMillis(400);

  private final Journal journal;
  private final DeviceDirectory devices;
  private final Optional<DeviceKey> device;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Refresher refresher;
  private final EventBridge.Watch watch;
  private final Map<SessionId, SessionRow> all = new HashMap<>();
  private final ArrangedList<SessionRow> rows = new ArrangedList<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty follow = new SimpleBooleanProperty();
  private final BooleanProperty problemsOnly = new SimpleBooleanProperty();
  private final ObjectProperty<SessionRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private Optional<SessionId> wanted = Optional.empty();

  /**
   * Begins to read.
   *
   * @param device whose sessions; empty for those of all
   */
  public SessionsModel(
      Journal journal,
      DeviceDirectory devices,
      Optional<DeviceKey> device,
      EventBridge events,
      TaskRunner tasks,
      Texts texts) {
    this.journal = journal;
    this.devices = devices;
    this.device = device;
    this.tasks = tasks;
    this.texts = texts;
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    this.watch = events.watch(this::heard);
    filter.addListener((source, before, after) -> arrange());
    problemsOnly.addListener((source, before, after) -> arrange());
    follow.addListener((source, before, after) -> followNewest());
    refresher.request();
  }

  /** Newest first. */
  public ObservableList<SessionRow> rows() {
    return rows;
  }

  /** Words to look for. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether the newest session is always the selected one. */
  public BooleanProperty followProperty() {
    return follow;
  }

  /** Whether only sessions that did not go well, or left a note, are shown. */
  public BooleanProperty problemsOnlyProperty() {
    return problemsOnly;
  }

  /** The session to read, null for none. */
  public ObjectProperty<SessionRow> selectedProperty() {
    return selected;
  }

  /** What is in front. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Selects this session as soon as it is in the list. */
  public void select(SessionId id) {
    wanted = Optional.of(id);
    follow.set(false);
    clearFilter();
    pick();
  }

  /** Shows all again. */
  public void clearFilter() {
    filter.set("");
    problemsOnly.set(false);
  }

  /** Reads anew. */
  public void reload() {
    refresher.request();
  }

  @Override
  public void close() {
    watch.close();
  }

  private void heard(Changes changes) {
    boolean mine =
        device
            .map(changes::concerns)
            .orElseGet(() -> !changes.informed().isEmpty() || !changes.sessions().isEmpty());
    if (mine || changes.gaps()) {
      refresher.request();
    }
  }

  private void read() {
    tasks.run(
        Task.of(texts.get("sessions.loading"), progress -> journal.recent(device, LIMIT))
            .quiet()
            .onSuccess(this::replace)
            .onEnd(refresher::done));
  }

  private void replace(List<SessionSummary> sessions) {
    Map<SessionId, SessionRow> known = new HashMap<>(all);
    all.clear();
    for (SessionSummary session : sessions) {
      SessionRow row = known.get(session.id());
      if (row == null) {
        row = new SessionRow(session, name(session));
      } else {
        row.update(session);
      }
      all.put(session.id(), row);
    }
    phase.set(Phase.NONE);
    arrange();
    followNewest();
    pick();
  }

  private String name(SessionSummary session) {
    return session
        .device()
        .map(key -> devices.find(key).map(DeviceActions::name).orElse(key.text()))
        .orElse("");
  }

  private void arrange() {
    List<String> words = List.of(filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    rows.arrange(
        all.values(),
        row ->
            words.stream().allMatch(row.search()::contains)
                && (!problemsOnly.get() || isProblem(row.summary())),
        Comparator.comparingLong((SessionRow row) -> row.id().number()).reversed());
    if (phase.get() != Phase.LOADING) {
      phase.set(all.isEmpty() ? Phase.NONE : rows.isEmpty() ? Phase.FILTERED_OUT : Phase.LIST);
    }
  }

  private static boolean isProblem(SessionSummary session) {
    return !session.notes().isEmpty()
        || session.outcome() != SessionOutcome.COMPLETE && session.outcome() != SessionOutcome.OPEN;
  }

  private void followNewest() {
    if (follow.get() && !rows.isEmpty()) {
      selected.set(rows.getFirst());
    }
  }

  private void pick() {
    wanted
        .map(all::get)
        .ifPresent(
            row -> {
              wanted = Optional.empty();
              selected.set(row);
            });
  }
}
