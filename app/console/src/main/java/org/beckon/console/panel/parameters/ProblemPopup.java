package org.beckon.console.panel.parameters;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says under an editor why the device would refuse the value, and lets the person insist. */
final class ProblemPopup {

  private final Popup popup = new Popup();
  private final Label words = new Label();

  ProblemPopup(Texts texts, Runnable insist) {
    Button anyway = new Button(texts.get("parameters.stage.anyway"));
    anyway.setId("stage-anyway");
    anyway.getStyleClass().add("small");
    // The keys stay with the editor, which has one of its own for this.
    anyway.setFocusTraversable(false);
    anyway.setOnAction(event -> insist.run());
    words.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    words.setWrapText(true);
    words.getStyleClass().add("problem");
    VBox box = new VBox(words, anyway);
    box.getStyleClass().add("problem-popup");
    popup.getContent().add(box);
    popup.setHideOnEscape(false);
  }

  void show(Node below, String text) {
    words.setText(text);
    if (!popup.isShowing() && below.getScene() != null) {
      Bounds bounds = below.localToScreen(below.getBoundsInLocal());
      popup.show(below, bounds.getMinX(), bounds.getMaxY() + 2);
    }
  }

  void hide() {
    popup.hide();
  }
}
