package org.beckon.console.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A secret text that is shown as dots until someone asks to see it. FX thread only. */
public final class Secret {

  /** As long for any secret: its length is nobody's business. */
  static final String DOTS = "••••••••••••";

  private final ReadOnlyStringWrapper visible = new ReadOnlyStringWrapper("");
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private String text = "";

  /** Hidden, and empty. */
  public Secret() {
    shown.addListener((source, before, after) -> update());
  }

  /** Replaces the secret; it stays as hidden or shown as it was. */
  public void set(String secret) {
    text = secret;
    update();
  }

  /** The secret itself, for the clipboard. */
  public String get() {
    return text;
  }

  /** What may be displayed now. */
  public ReadOnlyStringProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** Whether it is displayed. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  private void update() {
    visible.set(shown.get() || text.isEmpty() ? text : DOTS);
  }
}
