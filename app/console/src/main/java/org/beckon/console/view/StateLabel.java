package org.beckon.console.view;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.text.Texts;

/** A device's state as a coloured dot and a word. */
public final class StateLabel extends Label {

  private final Texts texts;

  /** Shows nothing yet. */
  public StateLabel(Texts texts) {
    this.texts = texts;
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    setGraphic(dot);
    getStyleClass().add("state-label");
  }

  /** Shows this state. */
  public void show(DeviceState state) {
    setText(texts.of(state));
    Stream.of(DeviceState.values())
        .forEach(
            each ->
                pseudoClassStateChanged(PseudoClass.getPseudoClass(each.text()), each == state));
  }
}
