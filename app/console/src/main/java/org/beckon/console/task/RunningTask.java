package org.beckon.console.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task under way, for the task bar and for whoever started it. FX thread only. */
public final class RunningTask {

  private final String title;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private Runnable stop = () -> {};
  private boolean over;

  RunningTask(String title) {
    this.title = title;
  }

  /** What it is, in words. */
  public String title() {
    return title;
  }

  /** 0 to 1, negative when not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is being done just now; may be empty. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether it has ended, one way or another. */
  public boolean isOver() {
    return over;
  }

  /** Gives it up; does nothing when it is over. */
  public void cancel() {
    if (!over) {
      stop.run();
    }
  }

  void report(double fraction, String text) {
    progress.set(fraction);
    message.set(text);
  }

  void stopWith(Runnable action) {
    stop = action;
  }

  void end() {
    over = true;
  }
}
