package org.beckon.console.poke;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Remedy;
import org.beckon.acs.journal.SessionId;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.view.Nodes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * A poke step by step, as it happens; on failure the cause and what to do. The same view wherever a
 * poke is started. FX thread only.
 */
public final class PokeView extends VBox {

  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final Texts texts;
  private final PokeWords words;
  private final Label title = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Hyperlink open;
  private final Button again;
  private final Button close;
  private final PokeSteps steps;
  private final PokeFailures failures;
  private final ListChangeListener<PokeStep> stepping = change -> showSteps();
  private final ChangeListener<PokeState> standing = (source, before, after) -> showState();
  private final ChangeListener<Optional<SessionId>> linking = (source, before, after) -> showLink();
  private final boolean canRepeat;
  private final boolean canClose;
  private PokeModel shown;
  private String name = "";

  /**
   * An empty view.
   *
   * @param links where it leads to
   * @param pokeAgain pokes once more in the same way; empty where a poke belongs to something else
   */
  public PokeView(
      Texts texts, Wording wording, PokeLinks links, Optional<Consumer<PokeModel>> pokeAgain) {
    this(texts, wording, links, pokeAgain, true);
  }

  /** A narrow view of pokes that are over, beside a list of them. */
  public static PokeView ofPast(Texts texts, Wording wording, PokeLinks links) {
    PokeView view = new PokeView(texts, wording, links, Optional.empty(), false);
    view.getStyleClass().add("poke-past");
    return view;
  }

  private PokeView(
      Texts texts,
      Wording wording,
      PokeLinks links,
      Optional<Consumer<PokeModel>> pokeAgain,
      boolean canClose) {
    this.texts = texts;
    this.words = new PokeWords(texts, wording);
    this.steps = new PokeSteps(words);
    this.open = new Hyperlink(texts.get("poke.open.session"));
    this.again = icon(MaterialDesignR.REFRESH, texts.get("poke.again"));
    this.close = icon(MaterialDesignC.CLOSE, texts.get("poke.close"));
    this.failures =
        new PokeFailures(
            texts,
            wording,
            !canClose,
            remedy -> {
              if (remedy == Remedy.AGAIN) {
                again.fire();
              } else {
                links.remedy(remedy, shown.device());
              }
            });
    open.setOnAction(event -> shown.sessionProperty().get().ifPresent(links::session));
    open.setId("poke-session");
    this.canRepeat = pokeAgain.isPresent();
    this.canClose = canClose;
    again.setOnAction(event -> pokeAgain.ifPresent(poke -> poke.accept(shown)));
    again.setId("poke-again");
    close.setOnAction(event -> clear());
    close.setId("poke-close");
    getStyleClass().add("poke-view");
    title.getStyleClass().add("poke-title");
    title.setId("poke-result");
    busy.getStyleClass().add("small-spinner");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(busy, title, open, gap, again, close);
    head.getStyleClass().add("poke-head");
    getChildren().addAll(head, steps, failures);
    clear();
  }

  /** Shows this poke from now on, and the view itself. */
  public void show(PokeModel poke) {
    show(poke, "");
  }

  /** The same where it does not go without saying which device it is. */
  public void show(PokeModel poke, String device) {
    detach();
    shown = poke;
    name = device;
    poke.steps().addListener(stepping);
    poke.stateProperty().addListener(standing);
    poke.sessionProperty().addListener(linking);
    showSteps();
    showState();
    showLink();
    Nodes.visible(this, true);
  }

  /** Takes itself out of sight. */
  public void clear() {
    detach();
    Nodes.visible(this, false);
  }

  private void detach() {
    if (shown != null) {
      shown.steps().removeListener(stepping);
      shown.stateProperty().removeListener(standing);
      shown.sessionProperty().removeListener(linking);
    }
  }

  private void showSteps() {
    steps.show(shown.steps(), shown.stateProperty().get() instanceof PokeState.Over);
    writeTitle();
  }

  private void writeTitle() {
    String state = words.state(shown);
    title.setText(name.isEmpty() ? state : texts.get("poke.of", name, state));
  }

  private void showState() {
    PokeState state = shown.stateProperty().get();
    boolean running = state instanceof PokeState.Running;
    boolean good = state instanceof PokeState.Over over && over.isSuccess();
    writeTitle();
    title.setGraphic(
        running
            ? null
            : new FontIcon(
                good ? MaterialDesignB.BELL_CHECK_OUTLINE : MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    Nodes.visible(busy, running);
    Nodes.visible(again, !running && canRepeat);
    Nodes.visible(close, !running && canClose);
    pseudoClassStateChanged(GOOD, good);
    pseudoClassStateChanged(FAILED, !running && !good);
    switch (state) {
      case PokeState.Over(PokeTrace trace) -> {
        steps.show(trace.steps(), true);
        failures.show(trace, canRepeat);
      }
      case PokeState.Broken(String reason) -> failures.show(reason);
      case PokeState.Idle _ -> failures.clear();
      case PokeState.Running _ -> failures.clear();
    }
  }

  private void showLink() {
    Nodes.visible(open, shown.sessionProperty().get().isPresent());
  }

  private static Button icon(Ikon picture, String words) {
    Button button = new Button(null, new FontIcon(picture));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    return button;
  }
}
