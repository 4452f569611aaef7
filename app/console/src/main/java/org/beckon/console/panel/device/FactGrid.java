package org.beckon.console.panel.device;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.beckon.console.text.Texts;

/** Lines of label and value in a grid; values can be selected, empty ones are left out. */
final class FactGrid {

  private final GridPane grid;
  private final Texts texts;
  private int row;

  FactGrid(GridPane grid, Texts texts) {
    this.grid = grid;
    this.texts = texts;
  }

  FactGrid begin() {
    grid.getChildren().clear();
    row = 0;
    return this;
  }

  FactGrid line(String labelKey, String text) {
    if (text.isEmpty()) {
      return this;
    }
    Label label = new Label(texts.get(labelKey));
    label.getStyleClass().addAll("device-fact-label", "muted");
    TextInputControl value = text.contains("\n") ? area(text) : new TextField(text);
    value.setEditable(false);
    value.getStyleClass().add("read-only-value");
    value.setAccessibleText(label.getText());
    label.setLabelFor(value);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(row, label, value);
    row++;
    return this;
  }

  private static TextArea area(String text) {
    TextArea area = new TextArea(text);
    area.setPrefRowCount((int) text.lines().count());
    area.setWrapText(true);
    return area;
  }
}
