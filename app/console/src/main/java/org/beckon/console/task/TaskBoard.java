package org.beckon.console.task;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the task bar shows: tasks under way, and the last result. FX thread only. */
public final class TaskBoard {

  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  private final ObservableList<RunningTask> runningView =
      FXCollections.unmodifiableObservableList(running);
  private final ReadOnlyObjectWrapper<TaskResult> last =
      new ReadOnlyObjectWrapper<>(TaskResult.NOTHING);

  /** Tasks under way, oldest first. */
  public ObservableList<RunningTask> running() {
    return runningView;
  }

  /** The latest result that had something to say. */
  public ReadOnlyObjectProperty<TaskResult> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Puts a result up that came about without a task. */
  public void post(TaskResult result) {
    if (!result.text().isEmpty()) {
      last.set(result);
    }
  }

  void started(RunningTask task) {
    running.add(task);
  }

  void ended(RunningTask task, TaskResult result) {
    running.remove(task);
    post(result);
  }
}
