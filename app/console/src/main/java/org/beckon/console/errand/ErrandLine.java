package org.beckon.console.errand;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeState;
import org.beckon.console.text.Texts;

/**
 * How far an errand is, in one line, with a link to the steps of its poke. Takes no room while
 * there is nothing to say. FX thread only.
 */
public final class ErrandLine extends HBox {

  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final ProgressIndicator busy = new ProgressIndicator();
  private final Label words = new Label();
  private final Hyperlink steps;
  private final boolean hasSteps;
  private Optional<Errand> errand = Optional.empty();

  /**
   * An empty line.
   *
   * @param showPoke shows the steps of a poke
   */
  public ErrandLine(Texts texts, Consumer<PokeModel> showPoke) {
    this(texts, Optional.of(showPoke));
  }

  /** An empty line without that link, where there is no room for the steps. */
  public ErrandLine(Texts texts) {
    this(texts, Optional.empty());
  }

  private ErrandLine(Texts texts, Optional<Consumer<PokeModel>> showPoke) {
    hasSteps = showPoke.isPresent();
    steps = new Hyperlink(texts.get("errand.steps"));
    steps.setOnAction(
        event -> showPoke.ifPresent(show -> errand.map(Errand::poke).ifPresent(show)));
    steps.setMinWidth(USE_PREF_SIZE);
    busy.getStyleClass().add("small-spinner");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("errand-words");
    getStyleClass().add("errand-line");
    getChildren().addAll(busy, words, steps);
    visible(this, false);
  }

  /** Follows a saving from now on. */
  public ErrandLine follow(Saving saving) {
    saving.reportProperty().subscribe(report -> show(report, saving.errandProperty().get()));
    saving.busy().subscribe(isBusy -> visible(busy, isBusy));
    return this;
  }

  /** Follows the latest of these errands from now on. */
  public ErrandLine follow(ObservableValue<Optional<Errand>> latest, Texts texts) {
    ErrandWords wording = new ErrandWords(texts);
    latest.subscribe(
        started ->
            started.ifPresent(
                one ->
                    one.stageProperty()
                        .subscribe(
                            stage -> {
                              if (latest.getValue().filter(one::equals).isPresent()) {
                                show(wording, one, stage);
                              }
                            })));
    return this;
  }

  /** Follows this errand from now on. */
  public ErrandLine follow(Errand one, Texts texts) {
    ErrandWords wording = new ErrandWords(texts);
    one.stageProperty().subscribe(stage -> show(wording, one, stage));
    return this;
  }

  private void show(ErrandWords wording, Errand one, Stage stage) {
    visible(busy, !stage.isOver() && !(stage instanceof Stage.Waiting));
    show(wording.report(one.work(), stage), Optional.of(one));
  }

  private void show(Report report, Optional<Errand> of) {
    errand = of;
    words.setText(report.text());
    pseudoClassStateChanged(GOOD, report.tone() == Report.Tone.GOOD);
    pseudoClassStateChanged(WARNING, report.tone() == Report.Tone.WARNING);
    pseudoClassStateChanged(FAILED, report.tone() == Report.Tone.BAD);
    visible(steps, hasSteps && of.map(ErrandLine::wasPoked).orElse(false));
    visible(this, !report.text().isEmpty());
  }

  private static boolean wasPoked(Errand errand) {
    return !(errand.poke().stateProperty().get() instanceof PokeState.Idle);
  }

  private static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
