package org.beckon.console.lab.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.beckon.console.lab.bench.BenchResult;

/** Writes plots into files. */
public final class PlotFile {
  static final int MARGIN = 20;

  private static final int WIDTH = 860;

  /** Pixels of a picture for each of the plot, so that it can be printed. */
  private static final int SCALE = 2;

  private PlotFile() {}

  /** Whether it is a kind of file that can be written: its name ends in .svg or .png. */
  public static boolean isPossible(Path file) {
    return isSvg(file) || name(file).endsWith(".png");
  }

  /**
   * Writes the plot of this result, as SVG or PNG as the name says.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, BenchResult result, PlotWords words) throws IOException {
    BenchPlot plot = new BenchPlot(result, words, WIDTH);
    if (isSvg(file)) {
      SvgPen pen = new SvgPen();
      plot.draw(pen);
      Files.writeString(file, pen.document(WIDTH, plot.height()));
    } else {
      picture(file, plot);
    }
  }

  private static void picture(Path file, BenchPlot plot) throws IOException {
    int width = (WIDTH + 2 * MARGIN) * SCALE;
    int height = (int) Math.ceil(plot.height()) * SCALE;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.decode(Palette.PAPER));
      graphics.fillRect(0, 0, width, height);
      graphics.scale(SCALE, SCALE);
      graphics.translate(MARGIN, 0);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      plot.draw(new PicturePen(graphics));
    } catch (LinkageError e) { // a JDK without fonts cannot draw text
      throw new IOException("no fonts for a picture here; write an .svg instead", e);
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", file.toFile());
  }

  private static boolean isSvg(Path file) {
    return name(file).endsWith(".svg");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
