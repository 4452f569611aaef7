package org.beckon.console.panel.parameters;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** All staged changes as old and new, before they are applied. */
final class ReviewView {

  @FXML private Button back;
  @FXML private Label title;
  @FXML private ListView<StagedChange> list;
  @FXML private Button apply;
  @FXML private Button discard;

  private final ParametersModel model;
  private final Parent root;

  /** Binds the list; the commands apply and discard what stands in it. */
  ReviewView(
      ParametersModel model,
      ParameterWords words,
      CommandScope commands,
      Runnable onBack,
      Texts texts) {
    this.model = model;
    this.root = Fxml.load("parameters-review", this, texts);
    var size = model.changes().size();
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("parameters.review.title", size.get()), size));
    back.setGraphic(new FontIcon(MaterialDesignA.ARROW_LEFT));
    back.setOnAction(event -> onBack.run());
    list.setCellFactory(view -> new ReviewCell(model.changes(), words, texts));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    CommandControls controls = new CommandControls(texts);
    controls.dress(apply, Command.APPLY, commands);
    controls.dress(discard, Command.DISCARD, commands);
    apply.setId("review-apply");
    discard.setId("review-discard");
    discard.setText(texts.get("parameters.discard.all"));
    model.changes().byPath().addListener((InvalidationListener) source -> fill());
  }

  Parent root() {
    return root;
  }

  /** Shows what is staged and takes the focus. */
  void open() {
    fill();
    root.setVisible(true);
    apply.requestFocus();
  }

  private void fill() {
    list.getItems().setAll(model.changes().all());
  }

  private void key(KeyEvent event) {
    StagedChange change = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.DELETE && change != null) {
      model.changes().discard(change.path());
      event.consume();
    }
  }
}
