package org.beckon.console.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.beckon.console.task.RunningTask;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.task.TaskResult;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The bar at the bottom: what is under way, and what came of the last. */
final class TaskBarView {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final TaskBoard board;
  private final Texts texts;
  private final HBox running;
  private final ProgressBar progress;
  private final Label task;
  private final Label result;

  TaskBarView(
      TaskBoard board,
      Texts texts,
      HBox running,
      ProgressBar progress,
      Label task,
      Button cancel,
      Label result) {
    this.board = board;
    this.texts = texts;
    this.running = running;
    this.progress = progress;
    this.task = task;
    this.result = result;
    cancel.setText(texts.get("task.cancel"));
    cancel.setOnAction(event -> cancelFirst());
    board.running().addListener((InvalidationListener) source -> showRunning());
    board.lastProperty().addListener((source, before, after) -> showResult(after));
    showRunning();
    showResult(board.lastProperty().get());
  }

  /** Gives up everything under way. */
  void cancelAll() {
    java.util.List.copyOf(board.running()).forEach(RunningTask::cancel);
  }

  private void cancelFirst() {
    if (!board.running().isEmpty()) {
      board.running().getFirst().cancel();
    }
  }

  private void showRunning() {
    progress.progressProperty().unbind();
    task.textProperty().unbind();
    boolean any = !board.running().isEmpty();
    running.setVisible(any);
    running.setManaged(any);
    if (any) {
      RunningTask first = board.running().getFirst();
      int others = board.running().size() - 1;
      String title =
          others == 0 ? first.title() : texts.get("task.andOthers", first.title(), others);
      progress.progressProperty().bind(first.progressProperty());
      task.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> line(title, first.messageProperty().get()), first.messageProperty()));
    }
  }

  private static String line(String title, String message) {
    return message.isEmpty() ? title : title + ": " + message;
  }

  private void showResult(TaskResult last) {
    boolean bad = last.kind() == TaskResult.Kind.FAILED;
    result.setVisible(!last.text().isEmpty());
    result.setText(last.text());
    result.setTooltip(last.text().isEmpty() ? null : new Tooltip(last.text()));
    result.setGraphic(
        new FontIcon(bad ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignC.CHECK));
    result.pseudoClassStateChanged(FAILED, bad);
  }
}
