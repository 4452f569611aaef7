package org.beckon.console.fx;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.assertj.core.api.Assertions;
import org.beckon.console.theme.Theme;
import org.beckon.console.theme.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Base of tests that need the toolkit: shows a page in a dressed window, and fails when JavaFX
 * warned about a style sheet meanwhile. Subclasses drive it with the robot's methods.
 */
public abstract class FxTest extends FxRobot {

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Logger css = Logger.getLogger("javafx.css");
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          warnings.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Opens the toolkit. */
  @BeforeEach
  final void listen() throws TimeoutException {
    css.setLevel(Level.WARNING);
    css.addHandler(ear);
    FxToolkit.registerPrimaryStage();
  }

  /** Closes what is open; a style sheet warning is a failure. */
  @AfterEach
  final void close() throws TimeoutException {
    FxToolkit.cleanupStages();
    css.removeHandler(ear);
    Assertions.assertThat(warnings).as("CSS warnings").isEmpty();
  }

  /** Shows what the callable builds, on the FX thread, in a window of 1280 by 800. */
  protected <T extends Parent> T show(Callable<T> page) {
    return show(page, ThemeChoice.LIGHT);
  }

  /** As {@link #show(Callable)}, in this look. */
  protected <T extends Parent> T show(Callable<T> page, ThemeChoice look) {
    T root =
        fx(
            () -> {
              T built = page.call();
              Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
              Scene scene = new Scene(built, 1280, 800);
              new Theme(new SimpleObjectProperty<>(look)).dress(scene);
              stage.setScene(scene);
              stage.show();
              return built;
            });
    settle();
    return root;
  }

  /** Does something on the FX thread and waits for its result. */
  protected static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }

  /** Does something on the FX thread and waits until it and what follows is done. */
  protected static void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    settle();
  }

  /**
   * Clicks the header of the column with this id. Not through the robot: JavaFX's headless robot
   * calls every click a popup trigger, and headers do not sort on these.
   */
  protected void clickHeader(String id) {
    Node header = lookup(".column-header").match(node -> id.equals(node.getId())).query();
    fx(
        () -> {
          header.fireEvent(click(MouseEvent.MOUSE_PRESSED));
          header.fireEvent(click(MouseEvent.MOUSE_RELEASED));
        });
  }

  private static MouseEvent click(EventType<MouseEvent> type) {
    boolean no = false;
    return new MouseEvent(
        type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, no, no, no, no, true, no, no, no, no, true, null);
  }

  /** Waits until the FX thread has nothing more to do. */
  protected static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until this holds on the FX thread; fails after ten seconds. */
  protected static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
  }
}
