package org.beckon.console.panel;

import javafx.scene.Parent;
import org.beckon.console.command.CommandScope;

/**
 * A page of the window, or a tab of the device page: binds controls to a view model. Built from its
 * collaborators, loads the FXML of its name. FX thread only.
 *
 * @param <P> the place it shows; for a tab of the device page {@link Place.OneDevice}
 */
public interface Panel<P extends Place> extends AutoCloseable {

  /** What is shown; always the same node. */
  Parent root();

  /** What the command table can do here. */
  CommandScope commands();

  /** It comes to the front, for this place; also when it was in front already. */
  default void arrive(P place) {}

  /** Something else comes to the front. */
  default void leave() {}

  /** Where the keyboard should go when the page comes to the front. */
  default void focus() {
    root().requestFocus();
  }

  /** Esc was pressed and no control took it; false to let the window go back. */
  default boolean escape() {
    return false;
  }

  /** Whether a person has begun something on it that must not be lost. */
  default boolean hasDrafts() {
    return false;
  }

  /** Not needed any more: stop watching. */
  @Override
  default void close() {}
}
