package org.beckon.console.panel.parameters;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.beckon.console.errand.Report.Tone;

/** Paints what is said as it sounds. */
final class Tones {

  private Tones() {}

  /** Sets the pseudo class of the tone and takes the others away. */
  static void paint(Node node, Tone tone) {
    for (Tone each : Tone.values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
    }
  }
}
