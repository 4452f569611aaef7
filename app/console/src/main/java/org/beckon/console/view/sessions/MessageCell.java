package org.beckon.console.view.sessions;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** An arrow of the ladder: from the device to the server or back, with its name and delay. */
final class MessageCell extends ListCell<MessageRow> {

  private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Texts texts;
  private final Wording wording;
  private final Label delay = new Label();
  private final Label name = new Label();
  private final Label size = new Label();
  private final Region head = new Region();
  private final Region line = new Region();
  private final HBox arrow = new HBox();
  private final HBox box;

  MessageCell(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
    setPrefWidth(0);
    getStyleClass().add("ladder-cell");
    delay.getStyleClass().addAll("ladder-delay", "muted");
    size.getStyleClass().addAll("ladder-size", "muted");
    name.getStyleClass().add("ladder-name");
    head.getStyleClass().add("ladder-arrow-head");
    line.getStyleClass().add("ladder-arrow-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    arrow.getStyleClass().add("ladder-arrow");
    arrow.setAlignment(Pos.CENTER);
    VBox middle = new VBox(new StackPane(name), arrow);
    middle.getStyleClass().add("ladder-middle");
    HBox.setHgrow(middle, Priority.ALWAYS);
    box = new HBox(delay, middle, size);
    box.getStyleClass().add("ladder-row");
  }

  @Override
  protected void updateItem(MessageRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean back = !row.message().fromDevice();
    String since = row.number() == 1 ? "" : "+" + wording.length(row.delay());
    delay.setText(since);
    name.setText(row.message().name());
    size.setText(row.message().body().isEmpty() ? "" : wording.size(row.message().body().length()));
    arrow.getChildren().setAll(back ? List.of(head, line) : List.of(line, head));
    pseudoClassStateChanged(BACK, back);
    pseudoClassStateChanged(FAULT, row.message().name().endsWith("Fault"));
    setAccessibleText(
        texts.get(
            back ? "sessions.message.toCpe" : "sessions.message.toAcs",
            row.message().name(),
            since));
    setGraphic(box);
  }
}
