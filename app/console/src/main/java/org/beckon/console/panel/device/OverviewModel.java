package org.beckon.console.panel.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Operations;
import org.beckon.console.errand.ErrandWords;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** What a device is, and what is in its queue. */
public final class OverviewModel implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int SHOWN = 50;

  private final DeviceKey key;
  private final DeviceDirectory directory;
  private final Operations operations;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ErrandWords words;
  private final EventBridge.Watch watch;
  private final Refresher refresher;
  private final ReadOnlyObjectWrapper<Optional<Device>> device =
      new ReadOnlyObjectWrapper<>(this, "device", Optional.empty());
  private final ObservableList<OperationRow> queue = FXCollections.observableArrayList();
  private final ObservableList<OperationRow> queueView =
      FXCollections.unmodifiableObservableList(queue);

  /** Shows this device. */
  public OverviewModel(
      DeviceKey key,
      DeviceDirectory directory,
      Operations operations,
      TaskRunner tasks,
      EventBridge events,
      Texts texts) {
    this.key = key;
    this.directory = directory;
    this.operations = operations;
    this.tasks = tasks;
    this.texts = texts;
    this.words = new ErrandWords(texts);
    this.watch = events.watch(this::heard);
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    refresher.request();
  }

  /** The device; empty when it was forgotten. */
  public ReadOnlyObjectProperty<Optional<Device>> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  ObservableList<OperationRow> queue() {
    return queueView;
  }

  /** Takes an operation out of the queue. */
  public void cancel(OperationId id) {
    tasks.run(
        Task.of(texts.get("device.cancelling"), progress -> operations.cancel(id))
            .onSuccess(done -> refresher.request())
            .result(
                done ->
                    done
                        ? TaskResult.NOTHING
                        : TaskResult.failed(texts.get("device.cancel.late"))));
  }

  /** Queues the work of an operation again. */
  public void retry(OperationId id) {
    tasks.run(
        Task.of(texts.get("device.retrying"), progress -> operations.retry(id, Errands.ORIGIN))
            .quiet()
            .onSuccess(again -> refresher.request()));
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
    device.set(directory.find(key));
    tasks.run(
        Task.of(texts.get("device.reading"), progress -> operations.recent(Optional.of(key), SHOWN))
            .quiet()
            .onSuccess(this::show)
            .onEnd(refresher::done));
  }

  private void show(List<Operation> recent) {
    List<OperationRow> rows = recent.stream().map(this::row).toList();
    if (!queue.equals(rows)) {
      queue.setAll(rows);
    }
  }

  private OperationRow row(Operation operation) {
    return new OperationRow(
        operation.id(),
        operation.state(),
        words.title(operation.work()),
        operation.outcome().isEmpty() ? "" : words.ended(operation),
        operation.origin(),
        operation.attempts(),
        operation.ended().or(operation::started).orElse(operation.created()));
  }
}
