package org.beckon.console.form;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.beckon.console.edit.MarkWords;
import org.beckon.console.text.Texts;

/**
 * The editor of a field with what is wrong with it underneath: why it cannot be sent, the device's
 * fault, or that it moved on the device. FX thread only.
 */
public final class FieldBox extends VBox {

  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final FieldModel field;
  private final MarkWords marks;
  private final Node editor;
  private final Label say = new Label();

  /** An editor of this field. */
  public FieldBox(FieldModel field, Node editor, Texts texts) {
    this.field = field;
    this.editor = editor;
    this.marks = new MarkWords(texts);
    getStyleClass().add("field-box");
    say.setWrapText(true);
    say.getStyleClass().add("field-problem");
    getChildren().addAll(editor, say);
    field.problemProperty().subscribe(problem -> show());
    field.markProperty().subscribe(mark -> show());
    field.changedProperty().subscribe(isChanged -> show());
  }

  private void show() {
    String words = field.problemProperty().get();
    if (words.isEmpty()) {
      words = marks.of(field.markProperty().get(), field.field().secret());
    }
    boolean wrong = !words.isEmpty();
    say.setText(words);
    say.setVisible(wrong);
    say.setManaged(wrong);
    editor.setAccessibleHelp(wrong ? words : null);
    pseudoClassStateChanged(FAILED, wrong);
    pseudoClassStateChanged(CHANGED, field.changedProperty().get());
    editor.pseudoClassStateChanged(FAILED, wrong);
  }
}
