package org.beckon.console.quirk;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkForm;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;

/** What is to be filled in of a quirk: which, its value, why, for which firmware. */
final class QuirkEditor {

  @FXML private ComboBox<Quirk> quirk;
  @FXML private VBox value;
  @FXML private Label hint;
  @FXML private TextField reason;
  @FXML private CheckBox everyFirmware;

  private final QuirkDraftModel draft;
  private final QuirkWords words;
  private final Texts texts;
  private final Parent root;

  QuirkEditor(QuirkDraftModel draft, QuirkWords words, Texts texts) {
    this.draft = draft;
    this.words = words;
    this.texts = texts;
    this.root = Fxml.load("quirk", this, texts);
    quirk.getItems().setAll(draft.choices());
    quirk.setConverter(words(texts::of));
    quirk.valueProperty().bindBidirectional(draft.quirkProperty());
    quirk.setDisable(draft.choices().size() == 1);
    reason.textProperty().bindBidirectional(draft.reasonProperty());
    everyFirmware.selectedProperty().bindBidirectional(draft.everyFirmwareProperty());
    draft.quirkProperty().subscribe(this::showForm);
  }

  Parent root() {
    return root;
  }

  private void showForm(Quirk now) {
    hint.setText(words.hint(now.form()));
    hint.setVisible(!hint.getText().isEmpty());
    hint.setManaged(hint.isVisible());
    value.getChildren().setAll(editor(now.form()));
  }

  private Node editor(QuirkForm form) {
    return switch (form) {
      case QuirkForm.Choice(List<String> choices) -> choice(choices);
      case QuirkForm.WholeNumber number -> text(new TextField());
      case QuirkForm.Names names -> text(area());
    };
  }

  private Node choice(List<String> choices) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(choices);
    box.setConverter(
        words(word -> word.equals(Quirk.ON) ? texts.get("quirk.value.yes") : words.value(word)));
    box.setId("quirk-value");
    box.setAccessibleText(texts.get("quirk.sheet.value"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(draft.valueProperty().get());
    box.valueProperty().subscribe((before, after) -> draft.valueProperty().set(after));
    return box;
  }

  private Node text(TextInputControl field) {
    field.setId("quirk-value");
    field.setAccessibleText(texts.get("quirk.sheet.value"));
    field.setText(draft.valueProperty().get());
    field.textProperty().subscribe((before, after) -> draft.valueProperty().set(after));
    return field;
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(4);
    area.setWrapText(true);
    area.getStyleClass().add("mono");
    return area;
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T one) {
        return one == null ? "" : text.apply(one);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("Choices are not typed");
      }
    };
  }
}
