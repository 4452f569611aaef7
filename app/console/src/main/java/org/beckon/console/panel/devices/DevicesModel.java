package org.beckon.console.panel.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.server.Acs;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.view.ArrangedList;

/**
 * The device table without its table. Rows change in place as soon as the server tells; order and
 * filter follow at most once a second, so that rows do not dance under the mouse.
 */
final class DevicesModel implements AutoCloseable {

  /** What the page shows. */
  enum Phase {
    LOADING,
    /** No device has ever called. */
    NONE,
    /** Devices there are, but none that the filter lets through. */
    FILTERED_OUT,
    TABLE
  }

  /** With so few devices a new one is shown at once. */
  private static final int FEW = 1_000;

  private static final Duration REORDER = Duration.ofSeconds(1);

  /** A state can change without an event: a device is late because nothing happened. */
  private static final int SECONDS_BETWEEN_STATES = 5;

  private final Acs acs;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Supplier<Instant> now;
  private final EventBridge.Watch watch;
  private final Subscription beats;
  private final Refresher reorder;
  private final Map<DeviceKey, DeviceRow> all = new HashMap<>();
  private final ArrangedList<DeviceRow> rows = new ArrangedList<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableSet<DeviceState> states = FXCollections.observableSet();
  private final ObservableSet<Reach> reaches = FXCollections.observableSet();
  private final Tally<DeviceState> stateTally = new Tally<>(DeviceState.class);
  private final Tally<Reach> reachTally = new Tally<>(Reach.class);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private Comparator<DeviceFacts> order = DeviceColumn.ALIAS.order();
  private final Set<DeviceKey> meanwhile = new HashSet<>();
  private boolean reading;
  private boolean loaded;
  private int beatCount;

  DevicesModel(Acs acs, EventBridge events, Heartbeat heartbeat, TaskRunner tasks, Texts texts) {
    this.acs = acs;
    this.tasks = tasks;
    this.texts = texts;
    this.now = heartbeat::now;
    this.reorder = new Refresher(tasks, REORDER, this::rearrange);
    this.watch = events.watch(this::heard);
    this.beats = heartbeat.nowProperty().subscribe((before, now) -> beat());
    filter.addListener((source, before, after) -> arrange());
    states.addListener((SetChangeListener<DeviceState>) change -> arrange());
    reaches.addListener((SetChangeListener<Reach>) change -> arrange());
    reload();
  }

  /** What is shown, in order. */
  ObservableList<DeviceRow> rows() {
    return rows;
  }

  /** Words to look for. */
  StringProperty filterProperty() {
    return filter;
  }

  /** States to show; none for any. */
  ObservableSet<DeviceState> states() {
    return states;
  }

  /** How many devices there are in each state, whatever the filter. */
  ObservableMap<DeviceState, Integer> counts() {
    return stateTally.counts();
  }

  /** Open and closed ways to show; none for any. */
  ObservableSet<Reach> reaches() {
    return reaches;
  }

  /** How many devices there are of each, whatever the filter. */
  ObservableMap<Reach, Integer> reachCounts() {
    return reachTally.counts();
  }

  /** How many devices there are. */
  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Orders the rows; equal ones by key. */
  void sort(Comparator<DeviceFacts> by) {
    order = by;
    arrange();
  }

  /** Shows all devices again. */
  void clearFilter() {
    states.clear();
    reaches.clear();
    filter.set("");
  }

  /** Reads all devices anew. */
  void reload() {
    reading = true;
    meanwhile.clear();
    tasks.run(
        Task.of(texts.get("devices.loading"), progress -> readAll())
            .quiet()
            .onSuccess(this::replace)
            .onEnd(() -> reading = false));
  }

  /** Looks at these devices again, for example after a poke. */
  void refresh(Set<DeviceKey> keys) {
    keys.forEach(this::look);
    reorder.request();
  }

  @Override
  public void close() {
    watch.close();
    beats.unsubscribe();
  }

  private List<DeviceFacts> readAll() {
    List<DeviceFacts> facts = new ArrayList<>();
    acs.devices().all().forEach(device -> facts.add(read(device)));
    return facts;
  }

  private DeviceFacts read(Device device) {
    return DeviceFacts.of(
        device,
        acs.devices().state(device),
        WayBadge.of(acs, device, now.get()),
        acs.operations().pending(device.key()));
  }

  private void replace(List<DeviceFacts> facts) {
    Map<DeviceKey, DeviceRow> known = new HashMap<>(all);
    all.clear();
    for (DeviceFacts now : facts) {
      DeviceRow row = known.get(now.key());
      if (row == null) {
        row = new DeviceRow(now);
      } else {
        row.update(now);
      }
      all.put(now.key(), row);
    }
    // What changed while we read may be older in what we read.
    meanwhile.forEach(this::look);
    loaded = true;
    arrange();
  }

  private void heard(Changes changes) {
    if (reading) {
      meanwhile.addAll(changes.devices());
      meanwhile.addAll(changes.forgotten());
    }
    if (!loaded) {
      return;
    }
    changes.forgotten().forEach(all::remove);
    int before = all.size();
    changes.devices().forEach(this::look);
    boolean firstOnes = all.size() > before && before < FEW;
    if (firstOnes || !changes.forgotten().isEmpty()) {
      arrange();
    } else if (!changes.devices().isEmpty()) {
      reorder.request();
    }
  }

  private void look(DeviceKey key) {
    Optional<DeviceFacts> now = acs.devices().find(key).map(this::read);
    if (now.isEmpty()) {
      all.remove(key);
    } else if (all.containsKey(key)) {
      all.get(key).update(now.get());
    } else {
      all.put(key, new DeviceRow(now.get()));
    }
  }

  private void beat() {
    beatCount = (beatCount + 1) % SECONDS_BETWEEN_STATES;
    if (beatCount == 0 && loaded) {
      Set<DeviceKey> fading =
          all.values().stream()
              .filter(row -> WayBadge.canFade(row.facts().ways()))
              .map(DeviceRow::key)
              .collect(Collectors.toSet());
      tasks.run(
          Task.of(texts.get("devices.loading"), progress -> moments(fading))
              .quiet()
              .onSuccess(this::replaceChanged));
    }
  }

  /** What changes though nothing happens. */
  private record Moment(DeviceKey key, DeviceState state, Optional<List<WayBadge>> ways) {}

  private List<Moment> moments(Set<DeviceKey> fading) {
    List<Moment> moments = new ArrayList<>();
    for (Device device : acs.devices().all()) {
      moments.add(
          new Moment(
              device.key(),
              acs.devices().state(device),
              fading.contains(device.key())
                  ? Optional.of(WayBadge.of(acs, device, now.get()))
                  : Optional.empty()));
    }
    return moments;
  }

  private void replaceChanged(List<Moment> moments) {
    boolean changed = false;
    for (Moment moment : moments) {
      DeviceRow row = all.get(moment.key());
      if (row != null && !isAsBefore(row.facts(), moment)) {
        look(moment.key());
        changed = true;
      }
    }
    if (changed) {
      reorder.request();
    }
  }

  private static boolean isAsBefore(DeviceFacts facts, Moment moment) {
    return facts.state() == moment.state()
        && moment.ways().map(ways -> ways.equals(facts.ways())).orElse(true);
  }

  private void rearrange() {
    arrange();
    reorder.done();
  }

  private void arrange() {
    DeviceFilter now = DeviceFilter.of(filter.get(), states, reaches);
    Comparator<DeviceRow> rowOrder =
        Comparator.comparing(DeviceRow::facts, order).thenComparing(DeviceRow::key);
    rows.arrange(all.values(), now, rowOrder);
    count();
    total.set(all.size());
    phase.set(phaseNow());
  }

  private void count() {
    for (DeviceRow row : all.values()) {
      stateTally.add(row.facts().state());
      for (Reach reach : Reach.values()) {
        if (reach.fits(row.facts().ways())) {
          reachTally.add(reach);
        }
      }
    }
    stateTally.done();
    reachTally.done();
  }

  private Phase phaseNow() {
    if (!loaded) {
      return Phase.LOADING;
    }
    if (all.isEmpty()) {
      return Phase.NONE;
    }
    return rows.isEmpty() ? Phase.FILTERED_OUT : Phase.TABLE;
  }
}
