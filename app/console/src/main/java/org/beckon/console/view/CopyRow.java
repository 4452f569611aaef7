package org.beckon.console.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.beckon.console.dialog.Clip;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A label, a value that can be selected, and buttons to show and to copy it. */
public final class CopyRow extends HBox {

  private final TextField value = new TextField();
  private final Texts texts;

  private CopyRow(String label, Texts texts) {
    this.texts = texts;
    getStyleClass().add("copy-row");
    Label name = new Label(label);
    name.getStyleClass().add("copy-label");
    name.setLabelFor(value);
    value.setEditable(false);
    value.setAccessibleText(label);
    value.getStyleClass().add("copy-value");
    HBox.setHgrow(value, Priority.ALWAYS);
    getChildren().addAll(name, value);
  }

  /** A row of plain text. */
  public static CopyRow plain(String label, String text, Clip clip, Texts texts) {
    CopyRow row = new CopyRow(label, texts);
    row.value.setText(text);
    row.getChildren().add(row.copyButton(label, () -> clip.copy(text)));
    return row;
  }

  /** A row of plain text that nobody needs to copy. */
  public static CopyRow bare(String label, String text, Texts texts) {
    CopyRow row = new CopyRow(label, texts);
    row.value.setText(text);
    row.value.getStyleClass().add("bare");
    return row;
  }

  /** A row of a secret, hidden at first. */
  public static CopyRow secret(String label, Secret secret, Clip clip, Texts texts) {
    CopyRow row = new CopyRow(label, texts);
    row.value.textProperty().bind(secret.visibleProperty());
    ToggleButton show = new ToggleButton(null, new FontIcon(MaterialDesignE.EYE_OUTLINE));
    show.getStyleClass().addAll("button-icon", "flat");
    show.setAccessibleText(texts.get("secret.show", label));
    show.setTooltip(new Tooltip(texts.get("secret.show", label)));
    show.selectedProperty().bindBidirectional(secret.shownProperty());
    row.getChildren().addAll(show, row.copyButton(label, () -> clip.copy(secret.get())));
    return row;
  }

  private Button copyButton(String label, Runnable action) {
    Button copy = new Button(null, new FontIcon(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().addAll("button-icon", "flat");
    copy.setAccessibleText(texts.get("copy.what", label));
    copy.setTooltip(new Tooltip(texts.get("copy.what", label)));
    copy.setOnAction(
        event -> {
          action.run();
          copy.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        });
    copy.focusedProperty()
        .addListener(
            (source, before, after) -> {
              if (!after) {
                copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
              }
            });
    return copy;
  }
}
