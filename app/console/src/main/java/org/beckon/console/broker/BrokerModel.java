package org.beckon.console.broker;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/**
 * The outside broker: what is set, how it stands, and a test of what is filled in. FX thread only.
 */
final class BrokerModel implements AutoCloseable {
  private final OutsideBroker broker;
  private final TaskRunner tasks;
  private final Texts texts;
  private final BrokerDraft draft = new BrokerDraft();
  private final ReadOnlyObjectWrapper<OutsideStatus> status;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ObservableList<OutsideStep> steps = FXCollections.observableArrayList();
  private final Executor window;
  private final OutsideBroker.Watch watch;

  /**
   * Shows what is set.
   *
   * @param window the FX thread
   */
  BrokerModel(OutsideBroker broker, TaskRunner tasks, Executor window, Texts texts) {
    this.broker = broker;
    this.tasks = tasks;
    this.texts = texts;
    this.window = window;
    status = new ReadOnlyObjectWrapper<>(this, "status", broker.status());
    draft.fill(broker.settings());
    watch = broker.watch(now -> window.execute(() -> status.set(now)));
  }

  BrokerDraft draft() {
    return draft;
  }

  ReadOnlyObjectProperty<OutsideStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why the settings cannot be used, in words; empty when nothing is wrong. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether something is under way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The steps of the latest test, as they come. */
  ObservableList<OutsideStep> steps() {
    return steps;
  }

  /** Tries out what is filled in, without using it. */
  void test() {
    OutsideSettings wanted = draft.settings(broker.settings());
    begin();
    steps.clear();
    tasks.run(
        Task.of(
                texts.get("broker.testing"),
                progress -> broker.test(wanted, step -> window.execute(() -> steps.add(step))))
            .onEnd(() -> busy.set(false))
            .result(
                done ->
                    done
                        ? TaskResult.done(texts.get("broker.tested"))
                        : TaskResult.failed(texts.get("broker.tested.badly"))));
  }

  /** Uses what is filled in from now on. */
  void use() {
    OutsideSettings wanted = draft.settings(broker.settings());
    begin();
    tasks.run(
        Task.of(texts.get("broker.saving"), progress -> broker.use(wanted))
            .onSuccess(this::used)
            .onEnd(() -> busy.set(false))
            .result(
                trouble ->
                    trouble
                        .map(one -> TaskResult.failed(words(one)))
                        .orElseGet(() -> TaskResult.done(texts.get("broker.saved")))));
  }

  private void used(Optional<OutsideTrouble> trouble) {
    problem.set(trouble.map(this::words).orElse(""));
    if (trouble.isEmpty()) {
      draft.fill(broker.settings());
    }
  }

  /** Uses none any more. */
  void turnOff() {
    begin();
    tasks.run(
        Task.of(
                texts.get("broker.turningOff"),
                progress -> {
                  broker.turnOff();
                  return true;
                })
            .onSuccess(done -> draft.fill(Optional.empty()))
            .onEnd(() -> busy.set(false))
            .result(done -> TaskResult.done(texts.get("broker.turnedOff"))));
  }

  private void begin() {
    busy.set(true);
    problem.set("");
  }

  /** What is the matter and what to do. */
  String words(OutsideTrouble trouble) {
    return texts.of(trouble) + " " + texts.get("broker.advice." + trouble.name());
  }

  @Override
  public void close() {
    watch.close();
  }
}
