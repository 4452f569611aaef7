package org.beckon.console.poke;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Remedy;
import org.beckon.acs.connreq.StepKind;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.view.Nodes;

/**
 * Why a poke came to nothing: for each way where it stopped, why, what to do, and a button that
 * does it. FX thread only.
 */
final class PokeFailures extends VBox {
  private final Texts texts;
  private final Wording wording;
  private final PokeWords words;
  private final CauseWords causes;
  private final boolean narrow;
  private final Consumer<Remedy> remedies;

  /**
   * An empty view.
   *
   * @param narrow whether a button stands below its text, not beside it
   * @param remedies does what a button says
   */
  PokeFailures(Texts texts, Wording wording, boolean narrow, Consumer<Remedy> remedies) {
    this.narrow = narrow;
    this.texts = texts;
    this.wording = wording;
    this.words = new PokeWords(texts, wording);
    this.causes = new CauseWords(texts);
    this.remedies = remedies;
    getStyleClass().add("poke-failure");
  }

  /** Shows nothing. */
  void clear() {
    getChildren().clear();
    Nodes.visible(this, false);
  }

  /** Shows a reason on our side. */
  void show(String reason) {
    getChildren().setAll(line(texts.get("poke.cause"), text(reason)));
    Nodes.visible(this, true);
  }

  /**
   * Shows why a poke failed, and on success why the ways before did.
   *
   * @param canRepeat whether to offer to poke again
   */
  void show(PokeTrace trace, boolean canRepeat) {
    List<Node> rows = new ArrayList<>();
    for (Failure failure : trace.failures()) {
      rows.add(row(trace, failure, canRepeat));
    }
    trace
        .nextInform()
        .map(due -> texts.get("poke.next", wording.clock(due, trace.started())))
        .ifPresent(next -> rows.add(line(texts.get("poke.waits"), text(next))));
    getChildren().setAll(rows);
    Nodes.visible(this, !rows.isEmpty());
  }

  private Node row(PokeTrace trace, Failure failure, boolean canRepeat) {
    Label cause = text(causes.cause(failure.cause()));
    cause.getStyleClass().add("poke-cause");
    Label advice = text(causes.advice(failure.cause()));
    advice.getStyleClass().add("muted");
    VBox both = new VBox(2, cause, advice);
    where(trace, failure).ifPresent(where -> both.getChildren().addFirst(where));
    HBox line = line(failure.via().name(), both);
    Remedy remedy = failure.cause().code().remedy();
    if (remedy != Remedy.NONE && (remedy != Remedy.AGAIN || canRepeat)) {
      Button button = new Button(texts.of(remedy));
      button.setId("poke-" + remedy.text());
      button.getStyleClass().add("small");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(event -> remedies.accept(remedy));
      button.setAccessibleText(
          texts.get(
              "poke.remedy", failure.via().name().toUpperCase(Locale.ROOT), texts.of(remedy)));
      (narrow ? both : line).getChildren().add(button);
    }
    return line;
  }

  /** The step at which a way came to its end. */
  private Optional<Label> where(PokeTrace trace, Failure failure) {
    return trace.steps().stream()
        .filter(step -> step.via() == failure.via() && step.kind() != StepKind.FAILED)
        .reduce((first, second) -> second)
        .map(this::stopped);
  }

  private Label stopped(PokeStep step) {
    Label label = text(texts.get("poke.stopped", words.step(step), words.time(step.at())));
    label.getStyleClass().addAll("muted", "poke-stopped");
    return label;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static HBox line(String what, Node content) {
    Label label = new Label(what);
    label.getStyleClass().addAll("poke-time", "muted");
    HBox.setHgrow(content, Priority.ALWAYS);
    HBox line = new HBox(label, content);
    line.getStyleClass().add("poke-line");
    return line;
  }
}
