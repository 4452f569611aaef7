package org.beckon.console.panel.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Work;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.cwmp.model.Access;

/** One device as its page shows it above the tabs, and what can be done to it. */
public final class DeviceModel implements AutoCloseable {

  private final DeviceKey key;
  private final DeviceDirectory directory;
  private final Poker poker;
  private final Errands errands;
  private final TaskRunner tasks;
  private final Heartbeat heartbeat;
  private final Texts texts;
  private final StateWords stateWords;
  private final EventBridge.Watch watch;
  private final ChangeListener<Instant> ticking = (source, before, now) -> write();
  private final ReadOnlyObjectWrapper<Optional<Device>> device =
      new ReadOnlyObjectWrapper<>(this, "device", Optional.empty());
  private final ReadOnlyObjectWrapper<DeviceHeader> header =
      new ReadOnlyObjectWrapper<>(this, "header", DeviceHeader.NOTHING);
  private final ReadOnlyObjectWrapper<DeviceState> state =
      new ReadOnlyObjectWrapper<>(this, "state", DeviceState.ONLINE);
  private final ReadOnlyObjectWrapper<Map<Via, Cause>> missing =
      new ReadOnlyObjectWrapper<>(this, "missing", Map.of());
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", true);
  private final ReadOnlyObjectWrapper<Optional<Errand>> errand =
      new ReadOnlyObjectWrapper<>(this, "errand", Optional.empty());

  /** Shows this device. */
  public DeviceModel(
      DeviceKey key,
      DeviceDirectory directory,
      Poker poker,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      Heartbeat heartbeat,
      Texts texts,
      Wording wording) {
    this.key = key;
    this.directory = directory;
    this.poker = poker;
    this.errands = errands;
    this.tasks = tasks;
    this.heartbeat = heartbeat;
    this.texts = texts;
    this.stateWords = new StateWords(texts, wording);
    this.watch = events.watch(this::heard);
    heartbeat.nowProperty().addListener(new WeakChangeListener<>(ticking));
    refresh();
  }

  /** Which device. */
  public DeviceKey key() {
    return key;
  }

  /** The device; empty when it was forgotten. */
  public ReadOnlyObjectProperty<Optional<Device>> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<DeviceState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether the server still knows it. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The ways by which it cannot be poked, each with the reason. */
  ReadOnlyObjectProperty<Map<Via, Cause>> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** The latest errand that was started here. */
  public ReadOnlyObjectProperty<Optional<Errand>> errandProperty() {
    return errand.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DeviceHeader> headerProperty() {
    return header.getReadOnlyProperty();
  }

  /** Gives it another name; empty takes the name away. */
  public void rename(String alias) {
    String wanted = alias.strip();
    if (wanted.equals(header.get().alias())) {
      return;
    }
    tasks.run(
        Task.of(texts.get("device.renaming"), progress -> directory.rename(key, wanted))
            .quiet()
            .onSuccess(done -> refresh()));
  }

  /** Reads its values; names as well where they were never read. */
  public void read() {
    tasks.run(
        Task.of(texts.get("device.reading"), progress -> directory.parameters(key, ""))
            .quiet()
            .onSuccess(stored -> start(reading(stored))));
  }

  /** Reads names, values and attributes of everything. */
  public void discover() {
    start(new Work.Discover(""));
  }

  /** Resets it to its factory state; ask first. */
  public void resetToFactory() {
    start(new Work.ResetToFactory());
  }

  @Override
  public void close() {
    watch.close();
  }

  /** Shows from now on how this errand goes. */
  public void follow(Errand latest) {
    errand.set(Optional.of(latest));
  }

  private void start(Work work) {
    follow(errands.start(key, work));
  }

  /** What a device reports by itself says nothing about access: then its names are not known. */
  private Work reading(List<StoredParameter> stored) {
    String root = device.get().map(known -> known.reported().root()).orElse("");
    boolean names = stored.stream().anyMatch(parameter -> parameter.access() != Access.UNKNOWN);
    return names && !root.isEmpty() ? new Work.ReadValues(List.of(root)) : new Work.Discover("");
  }

  private void heard(Changes happened) {
    if (happened.concerns(key)) {
      refresh();
    }
  }

  private void refresh() {
    device.set(directory.find(key));
    known.set(device.get().isPresent());
    device.get().ifPresent(now -> state.set(directory.state(now)));
    missing.set(poker.missing(key));
    write();
  }

  private void write() {
    device
        .get()
        .ifPresent(
            now ->
                header.set(
                    new DeviceHeader(
                        DeviceActions.name(now),
                        now.alias(),
                        model(now),
                        now.id().serialNumber(),
                        stateWords.of(now, directory.state(now), heartbeat.now()))));
  }

  private static String model(Device device) {
    String model =
        device.reported().modelName().isEmpty()
            ? device.id().productClass()
            : device.reported().modelName();
    return (device.id().manufacturer() + " " + model).strip();
  }
}
