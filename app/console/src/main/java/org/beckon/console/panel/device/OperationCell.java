package org.beckon.console.panel.device;

import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.beckon.acs.operation.OperationState;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A line of the queue: what, how it stands, what came of it; cancel or retry. */
final class OperationCell extends ListCell<OperationRow> {

  private final Texts texts;
  private final Wording wording;
  private final Heartbeat heartbeat;
  private final ChangeListener<Instant> ticking = (source, before, now) -> writeAge();
  private final FontIcon icon = new FontIcon(MaterialDesignC.CLOCK_OUTLINE);
  private final Label title = new Label();
  private final Label words = new Label();
  private final Label age = new Label();
  private final Button cancel;
  private final Button retry;
  private final HBox line;

  OperationCell(OverviewModel model, Texts texts, Wording wording, Heartbeat heartbeat) {
    this.texts = texts;
    this.wording = wording;
    this.heartbeat = heartbeat;
    this.cancel = new Button(texts.get("device.operation.cancel"));
    this.retry = new Button(texts.get("device.operation.retry"));
    getStyleClass().add("operation-cell");
    title.getStyleClass().add("operation-title");
    words.getStyleClass().addAll("operation-words", "muted");
    words.setWrapText(true);
    age.getStyleClass().add("muted");
    age.setMinWidth(USE_PREF_SIZE);
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel(getItem().id()));
    retry.getStyleClass().add("small");
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> model.retry(getItem().id()));
    VBox texting = new VBox(title, words);
    HBox.setHgrow(texting, Priority.ALWAYS);
    line = new HBox(icon, texting, age, cancel, retry);
    line.getStyleClass().add("operation-line");
    setPrefWidth(0);
    heartbeat.nowProperty().addListener(new WeakChangeListener<>(ticking));
  }

  @Override
  protected void updateItem(OperationRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean some = !empty && row != null;
    setGraphic(some ? line : null);
    setTooltip(null);
    for (OperationState state : OperationState.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(state.text()), some && row.state() == state);
    }
    if (some) {
      icon.setIconCode(icon(row.state()));
      title.setText(row.title());
      words.setText(
          row.words().isEmpty()
              ? texts.of(row.state())
              : texts.of(row.state()) + " · " + row.words());
      // A cell has one height for all its lines: what does not fit stands in the tool tip.
      setTooltip(row.words().isEmpty() ? null : whole(row.words()));
      visible(cancel, row.canCancel());
      visible(retry, row.canRetry());
      writeAge();
    }
  }

  private static Tooltip whole(String words) {
    Tooltip tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    return tip;
  }

  private void writeAge() {
    if (getItem() != null) {
      age.setText(wording.ago(getItem().when(), heartbeat.now()));
    }
  }

  private static Ikon icon(OperationState state) {
    return switch (state) {
      case QUEUED -> MaterialDesignT.TRAY_FULL;
      case RUNNING -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
      case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
      case EXPIRED -> MaterialDesignT.TIMER_SAND_EMPTY;
      case CANCELLED -> MaterialDesignC.CANCEL;
    };
  }

  private static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
