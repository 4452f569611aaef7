package org.beckon.console.poke;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.console.view.Nodes;

/** The steps of a poke with their times, way by way. FX thread only. */
final class PokeSteps extends VBox {
  private final PokeWords words;

  PokeSteps(PokeWords words) {
    this.words = words;
    getStyleClass().add("poke-steps");
  }

  /**
   * Shows these steps.
   *
   * @param told whether the causes of ways that were given up are told elsewhere
   */
  void show(List<PokeStep> steps, boolean told) {
    List<Node> lines = new ArrayList<>();
    Via before = null;
    for (PokeStep step : steps) {
      lines.add(line(step, step.via() != before, told));
      before = step.via();
    }
    getChildren().setAll(lines);
    if (!lines.isEmpty()) {
      lines.getLast().getStyleClass().add("poke-last");
    }
    Nodes.visible(this, !lines.isEmpty());
  }

  private HBox line(PokeStep step, boolean turns, boolean told) {
    Label time = new Label(words.time(step.at()));
    time.getStyleClass().addAll("poke-time", "muted");
    Region dot = new Region();
    dot.getStyleClass().add("poke-dot");
    Label way = new Label(turns ? step.via().name() : "");
    way.getStyleClass().addAll("poke-way", "muted");
    Label name = new Label(words.step(step));
    name.getStyleClass().add("poke-step");
    name.setWrapText(true);
    boolean failed = step.kind() == StepKind.FAILED;
    Label detail = new Label(failed && told ? "" : words.detail(step));
    detail.getStyleClass().add("muted");
    detail.setWrapText(true);
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox line = new HBox(time, dot, way, name, detail);
    line.getStyleClass().add("poke-line");
    if (failed) {
      line.getStyleClass().add("poke-given-up");
    }
    return line;
  }
}
