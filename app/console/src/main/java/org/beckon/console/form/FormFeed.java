package org.beckon.console.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.ErrandWords;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.profiles.field.KnownParameter;

/**
 * Keeps a form fed with what is stored of some objects of a device, and reads these objects from
 * the device when asked to. FX thread only.
 */
public final class FormFeed implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DeviceKey device;
  private final DeviceDirectory directory;
  private final Errands errands;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Supplier<List<String>> paths;
  private final Predicate<List<KnownParameter>> show;
  private final EventBridge.Watch watch;
  private final Refresher refresher;
  private final ReadOnlyObjectWrapper<FormPhase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", new FormPhase.Loading());
  private final ReadOnlyObjectWrapper<Optional<Errand>> reading =
      new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
  private Optional<FormPhase> instead = Optional.empty();

  /**
   * Feeds a form; call {@link #load} to begin.
   *
   * @param paths the objects to look at; empty when the device cannot have any
   * @param show takes over what is known; false when there is nothing to show in it
   */
  public FormFeed(
      DeviceKey device,
      DeviceDirectory directory,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      Texts texts,
      Supplier<List<String>> paths,
      Predicate<List<KnownParameter>> show) {
    this.device = device;
    this.directory = directory;
    this.errands = errands;
    this.tasks = tasks;
    this.texts = texts;
    this.paths = paths;
    this.show = show;
    this.watch = events.watch(this::heard);
    this.refresher = new Refresher(tasks, PAUSE, this::read);
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<FormPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The latest reading from the device, if one was asked for. */
  public ReadOnlyObjectProperty<Optional<Errand>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Shows what is stored now. */
  public void load() {
    refresher.request();
  }

  /**
   * Reads the objects from the device: one operation each, so that a missing one harms no other.
   */
  public void readFromDevice() {
    for (String path : paths.get().reversed()) {
      Errand errand = errands.start(device, new Work.ReadValues(List.of(path)));
      reading.set(Optional.of(errand));
      errand.whenEnded(this::answered);
    }
  }

  @Override
  public void close() {
    watch.close();
  }

  private void answered(Operation operation) {
    instead =
        operation.outcome().orElse(null) instanceof Outcome.Refused
            ? Optional.of(new FormPhase.Absent(new ErrandWords(texts).ended(operation)))
            : Optional.of(new FormPhase.Absent(""));
    load();
  }

  private void read() {
    tasks.run(
        Task.of(texts.get("parameters.loading"), progress -> stored())
            .quiet()
            .onSuccess(this::loaded)
            .onFailure(Throwable.class, this::failed)
            .onEnd(refresher::done));
  }

  private List<KnownParameter> stored() {
    List<KnownParameter> all = new ArrayList<>();
    for (String path : paths.get()) {
      directory.parameters(device, path).stream()
          .filter(parameter -> !parameter.isObject())
          .map(FormFeed::known)
          .forEach(all::add);
    }
    return all;
  }

  private void loaded(List<KnownParameter> all) {
    phase.set(show.test(all) ? new FormPhase.Ready() : instead.orElseGet(FormPhase.NotRead::new));
  }

  private void failed(Throwable failure) {
    phase.set(new FormPhase.Failed(String.valueOf(failure.getMessage())));
  }

  private void heard(Changes happened) {
    if (happened.parameters().contains(device)) {
      load();
    }
  }

  private static KnownParameter known(StoredParameter stored) {
    return new KnownParameter(
        stored.path(), Optional.ofNullable(stored.value()), stored.type(), stored.access());
  }
}
