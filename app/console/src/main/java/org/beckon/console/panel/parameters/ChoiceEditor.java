package org.beckon.console.panel.parameters;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One of a few values. */
final class ChoiceEditor implements ValueEditor {

  private final ComboBox<String> box = new ComboBox<>();
  private boolean over;

  ChoiceEditor(
      String path,
      List<String> values,
      String present,
      Consumer<String> commit,
      Runnable giveUp,
      Runnable leave) {
    box.getItems().setAll(values);
    box.setValue(present);
    box.setAccessibleText(path);
    box.setId("value-editor");
    box.getStyleClass().add("cell-editor");
    box.setMaxWidth(Double.MAX_VALUE);
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            giveUp.run();
          } else if (event.getCode() == KeyCode.ENTER && !box.isShowing()) {
            event.consume();
            commit.accept(box.getValue());
          }
        });
    box.setOnHidden(
        event -> {
          if (!over) {
            commit.accept(box.getValue());
          }
        });
    box.focusWithinProperty()
        .addListener(
            (source, before, after) -> {
              if (!after && !over && !box.isShowing()) {
                leave.run();
              }
            });
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public String text() {
    return box.getValue();
  }

  @Override
  public void begin() {
    box.requestFocus();
    box.show();
  }

  @Override
  public void end() {
    over = true;
    box.hide();
  }
}
