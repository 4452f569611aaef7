package org.beckon.console.form;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.beckon.console.edit.ValueText;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.field.Editable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Makes the editors of fields, bound to their drafts. FX thread only. */
public final class FieldEditors {

  private final Texts texts;

  /** Labels in this language. */
  public FieldEditors(Texts texts) {
    this.texts = texts;
  }

  /** The editor that fits a field: switch, choice, secret or text; a label when it is read-only. */
  public Node editor(FieldModel field, String label, String id) {
    Editable now = field.field();
    if (!now.writable()) {
      return readOnly(field, label, id);
    }
    if (now.secret()) {
      return secret(field, label, id, texts.get("field.hidden"));
    }
    if (!now.allowed().isEmpty()) {
      return choice(field, label, id);
    }
    return now.type() == ValueType.BOOLEAN ? toggle(field, label, id) : text(field, label, id);
  }

  /** A value that cannot be changed but selected and copied. */
  public TextField readOnly(FieldModel field, String label, String id) {
    TextField text = new TextField();
    text.textProperty().bind(field.draftProperty());
    text.setEditable(false);
    text.setPromptText(texts.get("field.none"));
    text.getStyleClass().add("read-only-value");
    return dressed(text, label, id);
  }

  /** On or off. */
  public ToggleSwitch toggle(FieldModel field, String label, String id) {
    ToggleSwitch toggle = new ToggleSwitch();
    field.draftProperty().subscribe(text -> toggle.setSelected(ValueText.bool(text).orElse(false)));
    toggle
        .selectedProperty()
        .subscribe(
            (before, after) -> {
              boolean now = ValueText.bool(field.draftProperty().get()).orElse(false);
              if (after != now) {
                field.draftProperty().set(ValueText.bool(after, field.shown()));
              }
            });
    return dressed(toggle, label, id);
  }

  /** One of the values that the device offers; what it says now is always among them. */
  public ComboBox<String> choice(FieldModel field, String label, String id) {
    ComboBox<String> box = new ComboBox<>();
    field
        .fieldProperty()
        .subscribe(
            now -> {
              List<String> all = new ArrayList<>(now.allowed());
              now.value().filter(value -> !all.contains(value)).ifPresent(all::addFirst);
              if (!box.getItems().equals(all)) {
                box.getItems().setAll(all);
              }
            });
    box.valueProperty().bindBidirectional(field.draftProperty());
    return dressed(box, label, id);
  }

  /** Typed text. */
  public TextField text(FieldModel field, String label, String id) {
    return text(field.draftProperty(), label, id);
  }

  /** Typed text for this draft. */
  public TextField text(StringProperty draft, String label, String id) {
    TextField text = new TextField();
    text.textProperty().bindBidirectional(draft);
    return dressed(text, label, id);
  }

  /** A password: masked, with a button that shows it, and room for further buttons. */
  public HBox secret(FieldModel field, String label, String id, String prompt, Node... more) {
    return secret(field.draftProperty(), label, id, prompt, more);
  }

  /** A password for this draft. */
  public HBox secret(StringProperty draft, String label, String id, String prompt, Node... more) {
    PasswordField masked = new PasswordField();
    TextField open = new TextField();
    for (TextInputControl each : List.of(masked, open)) {
      each.textProperty().bindBidirectional(draft);
      each.setPromptText(prompt);
    }
    dressed(masked, label, id);
    dressed(open, label, id + "-open");
    ToggleButton show = new ToggleButton(null, new FontIcon(MaterialDesignE.EYE_OUTLINE));
    show.setId(id + "-show");
    show.getStyleClass().addAll("button-icon", "flat");
    show.selectedProperty()
        .subscribe(
            isShown -> {
              open.setVisible(isShown);
              masked.setVisible(!isShown);
              String words = texts.get(isShown ? "field.hide" : "field.show");
              show.setAccessibleText(words);
              show.setTooltip(new Tooltip(words));
            });
    StackPane both = new StackPane(masked, open);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = new HBox(both, show);
    row.getChildren().addAll(more);
    row.getStyleClass().add("field-row");
    return row;
  }

  /** A button with a picture only. */
  public static Button icon(Ikon picture, String words, Runnable action) {
    Button button = new Button(null, new FontIcon(picture));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A label that belongs to an editor. */
  public static Label label(String words, Node editor) {
    Label label = new Label(words);
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    label.setLabelFor(editor);
    return label;
  }

  private static <T extends Control> T dressed(T control, String label, String id) {
    control.setId(id);
    control.setAccessibleText(label);
    return control;
  }
}
