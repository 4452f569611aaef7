package org.beckon.console.panel.parameters;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The bar under the tree: how many changes are staged, what to do with them, how saving goes. */
final class ChangesBar {

  @FXML private Label count;
  @FXML private ProgressIndicator spinner;
  @FXML private Label report;
  @FXML private Button review;
  @FXML private Button discard;
  @FXML private Button apply;

  private final Parent root;

  /**
   * Binds the bar.
   *
   * @param commands has {@link Command#APPLY} and {@link Command#DISCARD} already
   */
  ChangesBar(ParametersModel model, CommandScope commands, Runnable onReview, Texts texts) {
    this.root = Fxml.load("parameters-changes", this, texts);
    var size = model.changes().size();
    var said = model.saving().reportProperty();
    BooleanBinding some = size.greaterThan(0);
    CommandControls controls = new CommandControls(texts);
    controls.dress(apply, Command.APPLY, commands);
    controls.dress(discard, Command.DISCARD, commands);
    apply.setId("changes-apply");
    discard.setId("changes-discard");
    discard.setText(texts.get("parameters.discard.all"));
    review.setGraphic(new FontIcon(MaterialDesignF.FILE_COMPARE));
    review.setOnAction(event -> onReview.run());
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> size.get() == 0 ? "" : texts.get("parameters.changes", size.get()), size));
    report.textProperty().bind(Bindings.createStringBinding(() -> said.get().text(), said));
    said.subscribe(now -> Tones.paint(report, now.tone()));
    for (var node : new javafx.scene.Node[] {count, review, discard, apply}) {
      node.visibleProperty().bind(some);
      node.managedProperty().bind(some);
    }
    spinner.visibleProperty().bind(model.saving().busy());
    spinner.managedProperty().bind(model.saving().busy());
    root.visibleProperty().bind(some.or(report.textProperty().isNotEmpty()));
    root.managedProperty().bind(root.visibleProperty());
  }

  Parent root() {
    return root;
  }
}
