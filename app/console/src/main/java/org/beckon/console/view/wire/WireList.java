package org.beckon.console.view.wire;

import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.beckon.console.dialog.Clip;

/**
 * Shows laid-out XML in a list, a line a cell, so that a body of any size scrolls at once. Selected
 * lines are copied with Ctrl+C.
 */
public final class WireList {

  private static final int STEP = 14;

  private WireList() {}

  /** Makes this list show these lines. */
  public static void dress(ListView<Line> list, ObservableList<Line> lines, Clip clip) {
    list.setItems(lines);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Cell());
    KeyCodeCombination copy = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (copy.match(event)) {
            clip.copy(
                list.getSelectionModel().getSelectedItems().stream()
                    .map(Line::text)
                    .collect(Collectors.joining("\n")));
            event.consume();
          }
        });
  }

  private static final class Cell extends ListCell<Line> {
    private final TextFlow flow = new TextFlow();

    Cell() {
      getStyleClass().add("wire-line");
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      flow.setPadding(new Insets(0, 0, 0, line.depth() * STEP));
      flow.getChildren().setAll(line.tokens().stream().map(Cell::text).toList());
      setGraphic(flow);
    }

    private static Text text(Token token) {
      Text text = new Text(token.text());
      text.getStyleClass()
          .addAll(
              "wire-text",
              switch (token.kind()) {
                case TAG -> "wire-tag";
                case ATTRIBUTE -> "wire-attribute";
                case VALUE -> "wire-value";
                case TEXT -> "wire-data";
                case COMMENT -> "wire-comment";
              });
      return text;
    }
  }
}
