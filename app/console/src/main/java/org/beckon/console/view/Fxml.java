package org.beckon.console.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.beckon.console.text.Texts;

/** Loads the FXML files of ui-resources. */
public final class Fxml {

  private Fxml() {}

  /**
   * Loads a page and fills the controller's {@code @FXML} fields.
   *
   * @param name of the file, without folder and extension
   * @param controller already built; the file names none
   */
  public static Parent load(String name, Object controller, Texts texts) {
    URL url = Fxml.class.getResource("/org/beckon/ui/fxml/" + name + ".fxml");
    FXMLLoader loader =
        new FXMLLoader(Objects.requireNonNull(url, "no " + name + ".fxml"), texts.bundle());
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException broken) {
      throw new UncheckedIOException("Page " + name + " cannot be loaded", broken);
    }
  }
}
