package org.beckon.console.panel.parameters;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.beckon.console.errand.Report;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What stands in place of the tree: nothing read yet, loading, failed, nothing found. */
final class StateView {

  @FXML private Label picture;
  @FXML private ProgressIndicator spinner;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private Label progress;
  @FXML private Button next;

  private final ParametersModel model;
  private final Texts texts;
  private final Parent root;

  StateView(ParametersModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.root = Fxml.load("parameters-state", this, texts);
    model.phaseProperty().subscribe(phase -> show());
    model.reading().busy().subscribe(busy -> show());
    model.reading().reportProperty().subscribe(report -> show());
  }

  Parent root() {
    return root;
  }

  private void show() {
    Phase phase = model.phaseProperty().get();
    visible(root, !(phase instanceof Phase.Tree));
    switch (phase) {
      case Phase.Loading loading -> {
        say("loading", MaterialDesignD.DATABASE_OUTLINE, "");
        next.setOnAction(event -> model.load());
        spin(true);
      }
      case Phase.NothingRead nothing -> {
        say("nothing", MaterialDesignD.DOWNLOAD_NETWORK_OUTLINE, "");
        next.setOnAction(event -> model.readEverything());
        spin(model.reading().busy().get());
      }
      case Phase.NothingFound nothing -> {
        say("notFound", MaterialDesignF.FILTER_REMOVE_OUTLINE, "");
        next.setOnAction(event -> model.showAll());
        spin(false);
      }
      case Phase.Failed(String reason) -> {
        say("failed", MaterialDesignA.ALERT_CIRCLE_OUTLINE, reason);
        next.setOnAction(event -> model.load());
        spin(false);
      }
      case Phase.Tree tree -> spin(false);
    }
  }

  private void say(String key, Ikon icon, String detail) {
    picture.setGraphic(new FontIcon(icon));
    title.setText(texts.get("parameters.state." + key + ".title"));
    text.setText(
        detail.isEmpty()
            ? texts.get("parameters.state." + key + ".text")
            : texts.get("parameters.state." + key + ".text", detail));
    next.setText(texts.get("parameters.state." + key + ".next"));
    Report report = model.reading().reportProperty().get();
    boolean told = key.equals("nothing") && !report.text().isEmpty();
    progress.setText(told ? report.text() : "");
    Tones.paint(progress, report.tone());
    visible(progress, told);
  }

  private void spin(boolean busy) {
    visible(spinner, busy);
    visible(picture, !busy);
    next.setDisable(model.phaseProperty().get() instanceof Phase.NothingRead && busy);
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
