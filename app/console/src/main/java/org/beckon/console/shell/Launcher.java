package org.beckon.console.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, shows the window, and waits until it is closed. */
public final class Launcher {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * Runs the window until it is closed; call once in a program, on its main thread.
   *
   * @param build builds the window, on the FX thread
   * @throws RuntimeException when JavaFX finds no display or no GTK, or the window cannot be built
   */
  public void run(Supplier<Window> build) throws InterruptedException {
    Platform.startup(() -> open(build));
    closed.await();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private void open(Supplier<Window> build) {
    try {
      Window window = build.get();
      Stage stage = new Stage();
      stage.setOnHidden(event -> end(window));
      window.show(stage);
    } catch (RuntimeException broken) {
      failure.set(broken);
      end(null);
    }
  }

  private void end(Window window) {
    if (window != null) {
      window.close();
    }
    Platform.exit();
    closed.countDown();
  }
}
