package org.beckon.console.panel.device;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The name of a device that turns into a field when it is to be changed. FX thread only. */
final class AliasField extends HBox {

  private final Label name = new Label();
  private final TextField field = new TextField();
  private final Button edit = new Button(null, new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
  private final Consumer<String> rename;
  private String alias = "";

  AliasField(Texts texts, Consumer<String> rename) {
    this.rename = rename;
    getStyleClass().add("alias-field");
    name.getStyleClass().add("page-title");
    name.setId("device-name");
    field.setId("device-alias");
    field.setAccessibleText(texts.get("device.alias"));
    field.setPromptText(texts.get("device.alias"));
    edit.setId("device-rename");
    edit.getStyleClass().addAll("button-icon", "flat");
    edit.setAccessibleText(texts.get("device.alias.change"));
    edit.setTooltip(new Tooltip(texts.get("device.alias.change")));
    edit.setOnAction(event -> begin());
    field.setOnAction(event -> end(true));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end(false);
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (source, before, after) -> {
              if (!after && isEditing()) {
                end(true);
              }
            });
    getChildren().setAll(name, edit);
  }

  void show(String shownName, String shownAlias) {
    name.setText(shownName);
    alias = shownAlias;
  }

  void begin() {
    field.setText(alias);
    getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
  }

  private boolean isEditing() {
    return getChildren().contains(field);
  }

  private void end(boolean keep) {
    getChildren().setAll(name, edit);
    edit.requestFocus();
    if (keep) {
      rename.accept(field.getText());
    }
  }
}
