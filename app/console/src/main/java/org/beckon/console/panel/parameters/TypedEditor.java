package org.beckon.console.panel.parameters;

import atlantafx.base.controls.PasswordTextField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A typed value, checked at each key; secrets are masked until one asks to see them. */
final class TypedEditor implements ValueEditor {

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final HBox box = new HBox();
  private final TextField field;
  private final Ends ends;
  private final ProblemPopup popup;
  private boolean over;

  /**
   * What the editor asks and tells.
   *
   * @param problem why a value would be refused, in words
   */
  record Ends(
      Function<String, Optional<String>> problem,
      Consumer<String> commit,
      Runnable giveUp,
      Runnable leave) {}

  TypedEditor(String path, String present, boolean secret, String prompt, Ends ends, Texts texts) {
    this.ends = ends;
    this.field = secret ? masked(texts) : new TextField();
    this.popup = new ProblemPopup(texts, () -> ends.commit().accept(text()));
    box.getStyleClass().addAll("cell-editor", "cell-typed");
    HBox.setHgrow(field, Priority.ALWAYS);
    box.getChildren().addFirst(field);
    field.setId("value-editor");
    field.setAccessibleText(path);
    field.setPromptText(prompt);
    field.setText(present);
    field.textProperty().addListener((source, before, after) -> check());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    box.focusWithinProperty()
        .addListener(
            (source, before, after) -> {
              if (!after && !over) {
                ends.leave().run();
              }
            });
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public String text() {
    return field instanceof PasswordTextField masked ? masked.getPassword() : field.getText();
  }

  @Override
  public void begin() {
    field.requestFocus();
    field.selectAll();
  }

  @Override
  public void end() {
    over = true;
    popup.hide();
  }

  private TextField masked(Texts texts) {
    PasswordTextField masked = new PasswordTextField();
    ToggleButton reveal = new ToggleButton(null, new FontIcon(MaterialDesignE.EYE_OUTLINE));
    reveal.getStyleClass().addAll("button-icon", "flat", "cell-reveal");
    reveal.setAccessibleText(texts.get("parameters.reveal"));
    reveal.setTooltip(new Tooltip(texts.get("parameters.reveal")));
    masked.revealPasswordProperty().bind(reveal.selectedProperty());
    box.getChildren().add(reveal);
    return masked;
  }

  private Optional<String> check() {
    Optional<String> problem = ends.problem().apply(text());
    field.pseudoClassStateChanged(PROBLEM, problem.isPresent());
    problem.ifPresentOrElse(it -> popup.show(field, it), popup::hide);
    return problem;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      ends.giveUp().run();
    } else if (event.getCode() == KeyCode.ENTER && field.isFocused()) {
      event.consume();
      if (event.isShortcutDown() || check().isEmpty()) {
        ends.commit().accept(text());
      }
    }
  }
}
