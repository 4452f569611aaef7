package org.beckon.console.prepare;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Stage;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** Setting one device up for one way to poke it. FX thread only. */
public final class PrepareModel implements AutoCloseable {

  /** How far it is. */
  enum Phase {
    /** What would be written is shown. */
    PLANNED,
    /** It is being put into the queue. */
    ORDERING,
    /** It cannot be done. */
    REFUSED,
    /** It waits for the device, or the device is just taking it. */
    WRITING,
    /** The device refused it, or it was given up. */
    FAILED,
    /** The device has it; its first sign of life on this way is awaited. */
    WRITTEN,
    /** The device can be reached this way. */
    READY
  }

  private final DeviceKey key;
  private final Preparing preparing;
  private final DeviceDirectory directory;
  private final Errands errands;
  private final TaskRunner tasks;
  private final Texts texts;
  private final EventBridge.Watch watch;
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.PLANNED);
  private final ReadOnlyObjectWrapper<List<WrittenLine>> lines =
      new ReadOnlyObjectWrapper<>(this, "lines", List.of());
  private final ReadOnlyObjectWrapper<List<Errand>> work =
      new ReadOnlyObjectWrapper<>(this, "work", List.of());
  private final ReadOnlyObjectWrapper<String> words =
      new ReadOnlyObjectWrapper<>(this, "words", "");

  PrepareModel(
      DeviceKey key,
      Preparing preparing,
      DeviceDirectory directory,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      Texts texts) {
    this.key = key;
    this.preparing = preparing;
    this.directory = directory;
    this.errands = errands;
    this.tasks = tasks;
    this.texts = texts;
    this.watch = events.watch(this::heard);
    device().ifPresent(this::preview);
  }

  private void preview(Device device) {
    tasks.run(
        Task.of(texts.get("prepare.written"), progress -> preparing.preview(device))
            .quiet()
            .onSuccess(
                works -> {
                  if (work.get().isEmpty()) {
                    lines.set(WrittenLine.of(works, texts));
                  }
                }));
  }

  Via via() {
    return preparing.via();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** What is written; before it is ordered what would be, as far as that is known. */
  ReadOnlyObjectProperty<List<WrittenLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** The work for the device, once it is in the queue. */
  ReadOnlyObjectProperty<List<Errand>> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Why it cannot be done, or where the device can be reached; else empty. */
  ReadOnlyObjectProperty<String> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Whether it can be ordered: once, or again after a failure. */
  ObservableBooleanValue ready() {
    return Bindings.createBooleanBinding(
        () ->
            phase.get() == Phase.PLANNED
                || phase.get() == Phase.REFUSED
                || phase.get() == Phase.FAILED,
        phase);
  }

  /** Orders it. */
  void order() {
    Optional<Device> device = device();
    if (device.isEmpty()) {
      refused(texts.get("prepare.gone"));
      return;
    }
    phase.set(Phase.ORDERING);
    tasks.run(
        Task.of(texts.get("prepare.ordering"), progress -> preparing.order(device.get()))
            .quiet()
            .onSuccess(this::ordered)
            .onFailure(Throwable.class, failure -> refused(texts.get("prepare.broken"))));
  }

  private void ordered(Preparing.Ordered ordered) {
    switch (ordered) {
      case Preparing.Ordered.Queued(List<Operation> operations) -> {
        List<Work> works = operations.stream().map(Operation::work).toList();
        lines.set(WrittenLine.of(works, texts));
        phase.set(Phase.WRITING);
        List<Errand> begun = errands.follow(key, operations);
        work.set(begun);
        begun.forEach(errand -> errand.stageProperty().subscribe(stage -> look()));
      }
      case Preparing.Ordered.Refused(Phrase why) -> refused(texts.of(why));
    }
  }

  private void refused(String reason) {
    words.set(reason);
    phase.set(Phase.REFUSED);
  }

  private void heard(Changes happened) {
    if (happened.concerns(key)) {
      look();
    }
  }

  /** Takes note of what the device has done meanwhile. */
  private void look() {
    if (phase.get() == Phase.WRITING && !work.get().isEmpty()) {
      List<Stage> stages = work.get().stream().map(errand -> errand.stageProperty().get()).toList();
      if (stages.stream().anyMatch(stage -> stage.isOver() && !isDone(stage))) {
        phase.set(Phase.FAILED);
      } else if (stages.stream().allMatch(PrepareModel::isDone)) {
        phase.set(Phase.WRITTEN);
      }
    }
    if (phase.get() == Phase.WRITTEN) {
      device()
          .flatMap(preparing::effect)
          .ifPresent(
              place -> {
                words.set(place);
                phase.set(Phase.READY);
              });
    }
  }

  /** Looks again for what the server tells nobody of: a binding is refreshed without an event. */
  void lookAgain() {
    look();
  }

  private static boolean isDone(Stage stage) {
    return stage instanceof Stage.Ended(Operation operation)
        && operation.state() == OperationState.DONE;
  }

  private Optional<Device> device() {
    return directory.find(key);
  }

  @Override
  public void close() {
    watch.close();
  }
}
