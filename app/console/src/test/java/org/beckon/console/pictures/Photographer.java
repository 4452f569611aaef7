package org.beckon.console.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Waits until a scene has come to rest, and writes it to a file. Any thread but the FX thread. */
public final class Photographer {

  /** Frames after which layout, styles and quiet reads have settled. */
  private static final int FRAMES = 25;

  private final Path folder;

  public Photographer(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Takes a picture of the scene; the supplier is called on the FX thread. */
  public void take(String name, Supplier<Scene> scene) {
    rest();
    WritableImage image = onFx(() -> scene.get().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The scene in front of all others; on the FX thread. */
  public static Scene newest() {
    return Window.getWindows().getLast().getScene();
  }

  /** Waits some frames. */
  public void rest() {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Platform.runLater(() -> count(over));
    over.join();
  }

  private static void count(CompletableFuture<Void> over) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
          stop();
          over.complete(null);
        }
      }
    }.start();
  }

  /** Does something on the FX thread and waits for its result. */
  public static <T> T onFx(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, Platform::runLater).join();
  }
}
