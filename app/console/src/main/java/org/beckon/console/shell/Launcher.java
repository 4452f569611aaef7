package org.beckon.console.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, shows the window, and waits until it is closed. */
public final class Launcher {

  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * Begins to start JavaFX, and returns at once: that takes about as long as the server's start,
   * and neither waits for the other. Call once in a program; whether it succeeds, {@link #run}
   * tells.
   */
  public void begin() {
    Thread.ofPlatform().daemon().name("fx-start").start(this::startup);
  }

  private void startup() {
    try {
      Platform.startup(() -> {});
      started.complete(null);
    } catch (RuntimeException | Error e) { // told to the one who waits for it
      started.completeExceptionally(e);
    }
  }

  /**
   * Runs the window until it is closed; call once, on the main thread, after {@link #begin}.
   *
   * @param build builds the window, on the FX thread
   * @throws RuntimeException when JavaFX finds no display or no GTK, or the window cannot be built
   */
  public void run(Supplier<Window> build) throws InterruptedException {
    awaitStart();
    Platform.runLater(() -> open(build));
    closed.await();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private void awaitStart() throws InterruptedException {
    try {
      started.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        case null, default -> throw new IllegalStateException(e);
      }
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
