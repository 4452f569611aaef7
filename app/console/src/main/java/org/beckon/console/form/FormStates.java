package org.beckon.console.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;

/** A form, or in its place why there is none and what to do about it. FX thread only. */
public final class FormStates extends StackPane {

  private final Texts texts;
  private final String keys;
  private final FormFeed feed;
  private final VBox instead = new VBox();
  private final Node form;

  /**
   * Shows a form when the feed has something for it.
   *
   * @param keys what the text keys of the states begin with, ends with a dot
   * @param poke shows the steps of a poke
   */
  public FormStates(Node form, FormFeed feed, String keys, PokeView poke, Texts texts) {
    this.texts = texts;
    this.keys = keys;
    this.feed = feed;
    this.form = form;
    ErrandLine line = new ErrandLine(texts, poke::show).follow(feed.readingProperty(), texts);
    VBox around = new VBox(instead, line, poke);
    around.getStyleClass().add("form-instead");
    getChildren().addAll(around, form);
    feed.phaseProperty().subscribe(phase -> show(phase, around));
  }

  private void show(FormPhase phase, Node around) {
    boolean ready = phase instanceof FormPhase.Ready;
    visible(form, ready);
    visible(around, !ready);
    instead.getStyleClass().setAll("empty-state");
    instead.getChildren().clear();
    switch (phase) {
      case FormPhase.Loading loading ->
          instead
              .getChildren()
              .addAll(new ProgressIndicator(), new Label(texts.get("form.loading")));
      case FormPhase.NotRead none -> say("notread", "", feed::readFromDevice);
      case FormPhase.Absent(String reason) -> say("absent", reason, feed::readFromDevice);
      case FormPhase.Failed(String reason) -> say("failed", reason, feed::load);
      case FormPhase.Ready there -> {}
    }
  }

  private void say(String state, String reason, Runnable action) {
    Label title = new Label(texts.get(keys + state + ".title"));
    title.getStyleClass().add("empty-title");
    Label words = new Label(texts.get(keys + state + ".text", reason));
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    Button act = new Button(texts.get(keys + state + ".act"));
    act.setId("form-" + state);
    act.getStyleClass().add("accent");
    act.setOnAction(event -> action.run());
    instead.getChildren().addAll(title, words, act);
  }

  private static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
