package org.beckon.console.lab.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Figures;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Published;
import org.beckon.console.lab.bench.WayResult;

/**
 * Every time that was measured as a dot, a row for each way, a panel for each measure, over one
 * logarithmic axis, so that a tenth of a millisecond and the published seconds both have room.
 */
public final class BenchPlot {
  private static final double LEFT = 130;
  private static final double RIGHT = 24;
  private static final double TOP = 12;
  private static final double TITLE = 24;
  private static final double ROW = 26;
  private static final double GAP = 10;
  private static final double AXIS = 48;

  private final List<Panel> panels = new ArrayList<>();
  private final PlotWords words;
  private final double width;
  private final int lowest;
  private final int highest;

  private record Panel(Measure measure, List<WayResult.Measured> rows) {}

  /**
   * A plot of what was measured.
   *
   * @param width in pixels, at least 300
   */
  public BenchPlot(BenchResult result, PlotWords words, double width) {
    this.words = words;
    this.width = width;
    double least = 1;
    double most = 1;
    for (Measure measure : Measure.values()) {
      List<WayResult.Measured> rows = new ArrayList<>();
      for (WayResult.Measured way : result.measured()) {
        double[] times = Figures.times(measure, way.samples());
        if (times.length > 0 && times[times.length - 1] > 0) {
          rows.add(way);
          least = Math.min(least, times[0]);
          most = Math.max(most, times[times.length - 1]);
          most = Math.max(most, Published.of(measure, way.way()).map(Published::high).orElse(0.0));
        }
      }
      if (!rows.isEmpty()) {
        panels.add(new Panel(measure, rows));
      }
    }
    lowest = (int) Math.floor(Math.log10(Math.max(least, 0.01)));
    highest = (int) Math.ceil(Math.log10(most));
  }

  /** How high it is, in pixels. */
  public double height() {
    double height = TOP + AXIS;
    for (Panel panel : panels) {
      height += TITLE + ROW * panel.rows().size() + GAP;
    }
    return height;
  }

  /** Draws it. */
  public void draw(Pen pen) {
    double bottom = height() - AXIS;
    grid(pen, bottom);
    double y = TOP;
    for (Panel panel : panels) {
      pen.text(0, y + TITLE - 9, words.measure(panel.measure()), Pen.Anchor.START, Pen.Ink.TEXT);
      y += TITLE;
      for (WayResult.Measured row : panel.rows()) {
        row(pen, panel.measure(), row, y);
        y += ROW;
      }
      y += GAP;
    }
    pen.text(LEFT, height() - 8, words.published(), Pen.Anchor.START, Pen.Ink.FAINT);
  }

  private void grid(Pen pen, double bottom) {
    for (int decade = lowest; decade <= highest; decade++) {
      double value = Math.pow(10, decade);
      double x = x(value);
      pen.line(x, TOP, x, bottom, 1, Pen.Ink.GRID);
      pen.text(x, bottom + 16, tick(value), Pen.Anchor.MIDDLE, Pen.Ink.FAINT);
    }
  }

  private String tick(double millis) {
    if (millis >= 1_000) {
      return Math.round(millis / 1_000) + " s";
    }
    return millis >= 1
        ? Math.round(millis) + " ms"
        : String.format(words.locale(), millis >= 0.1 ? "%.1f ms" : "%.2f ms", millis);
  }

  private void row(Pen pen, Measure measure, WayResult.Measured way, double top) {
    double middle = top + ROW / 2;
    Pen.Ink ink = Pen.Ink.valueOf(way.way().name().toUpperCase(Locale.ROOT));
    pen.text(LEFT - 12, middle + 4, words.way(way.way()), Pen.Anchor.END, Pen.Ink.FAINT);
    double[] times = Figures.times(measure, way.samples());
    double[] xs = new double[times.length];
    double[] ys = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      xs[i] = x(times[i]);
      // Spread by the golden section: even, and the same at each drawing.
      ys[i] = middle + (i * 0.618_034 % 1 - 0.5) * (ROW - 12);
    }
    pen.dots(xs, ys, 2, ink);
    Figures.of(measure, way.samples())
        .ifPresent(
            figures -> {
              double x = x(figures.median());
              pen.line(x, top + 2, x, top + ROW - 2, 2, Pen.Ink.TEXT);
            });
    Published.of(measure, way.way())
        .filter(published -> published.high() > 0)
        .ifPresent(
            published -> {
              double x = x(published.high());
              double from = Math.min(x(published.low()), x - 3);
              pen.line(from, middle, x, middle, ROW - 14, Pen.Ink.REFERENCE);
            });
  }

  private double x(double millis) {
    double share =
        (Math.log10(Math.max(millis, Math.pow(10, lowest))) - lowest)
            / Math.max(1, highest - lowest);
    return LEFT + share * (width - LEFT - RIGHT);
  }
}
