package org.beckon.console.prepare;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Via;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Nodes;

/** What is written to a device to set it up, and what comes of it. FX thread only. */
final class PrepareView extends VBox {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final PrepareModel model;
  private final Texts texts;
  private final GridPane lines = new GridPane();
  private final VBox work = new VBox();
  private final HBox outcome = new HBox();
  private final Label words = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final ChangeListener<Instant> ticking;

  PrepareView(PrepareModel model, Heartbeat heartbeat, Texts texts) {
    this.model = model;
    this.texts = texts;
    String way = model.via().name().toLowerCase(Locale.ROOT);
    Label text = new Label(texts.get("prepare.text." + way));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("prepare.written"));
    title.getStyleClass().add("section-title");
    lines.getStyleClass().add("device-facts");
    lines.setId("prepare-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.getStyleClass().add("prepare-lines");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    work.getStyleClass().add("device-progress");
    busy.getStyleClass().add("small-spinner");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setId("prepare-outcome");
    outcome.getStyleClass().add("errand-line");
    outcome.getChildren().setAll(busy, words);
    getStyleClass().add("prepare");
    getChildren().setAll(text, title, scroll, work, outcome);
    model.linesProperty().subscribe(this::showLines);
    model.workProperty().subscribe(this::showWork);
    model.phaseProperty().subscribe(this::show);
    sceneProperty()
        .addListener(
            (source, before, after) -> {
              if (after == null) {
                model.close();
              }
            });
    this.ticking = (source, before, now) -> model.lookAgain();
    heartbeat.nowProperty().addListener(new WeakChangeListener<>(ticking));
  }

  private void showLines(List<WrittenLine> written) {
    lines.getChildren().clear();
    for (WrittenLine line : written) {
      Label name = new Label(line.name());
      name.getStyleClass().add("mono");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(line.value().isEmpty() ? texts.get("changes.empty") : line.value());
      value.getStyleClass().addAll("mono", "muted");
      value.setWrapText(true);
      lines.addRow(lines.getRowCount(), name, value);
    }
    if (written.isEmpty() && model.via() == Via.XMPP) {
      lines.add(new Label(texts.get("prepare.later")), 0, 0);
    }
  }

  private void showWork(List<Errand> errands) {
    work.getChildren().clear();
    for (Errand errand : errands) {
      // The task bar's line and the device page show the steps; here they push all else out.
      ErrandLine line = new ErrandLine(texts);
      work.getChildren().add(line);
      line.follow(errand, texts);
    }
  }

  private void show(PrepareModel.Phase phase) {
    String way = model.via().name().toLowerCase(Locale.ROOT);
    words.setText(
        switch (phase) {
          case PLANNED, WRITING, FAILED -> "";
          case ORDERING -> texts.get("prepare.ordering");
          case REFUSED -> model.wordsProperty().get();
          case WRITTEN -> texts.get("prepare.awaited." + way);
          case READY -> texts.get("prepare.ready." + way, model.wordsProperty().get());
        });
    Nodes.visible(
        busy, phase == PrepareModel.Phase.ORDERING || phase == PrepareModel.Phase.WRITTEN);
    outcome.pseudoClassStateChanged(GOOD, phase == PrepareModel.Phase.READY);
    outcome.pseudoClassStateChanged(FAILED, phase == PrepareModel.Phase.REFUSED);
    Nodes.visible(outcome, !words.getText().isEmpty());
  }
}
