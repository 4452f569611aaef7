package org.beckon.console.lab.plot;

import java.util.Locale;

/** Draws into SVG. Used by one thread. */
final class SvgPen implements Pen {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void line(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
    add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke-width='%.1f' stroke='%s'/>\n",
        fromX, fromY, toX, toY, width, Palette.of(ink));
  }

  @Override
  public void dots(double[] xs, double[] ys, double radius, Ink ink) {
    add("<g fill='%s' fill-opacity='0.45'>\n", Palette.of(ink));
    for (int i = 0; i < xs.length; i++) {
      add("<circle cx='%.1f' cy='%.1f' r='%.1f'/>\n", xs[i], ys[i], radius);
    }
    text.append("</g>\n");
  }

  @Override
  public void text(double x, double y, String words, Anchor anchor, Ink ink) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s'>%s</text>\n",
        x, y, anchor.name().toLowerCase(Locale.ROOT), Palette.of(ink), safe);
  }

  String document(double width, double height) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f'"
                + " font-family='sans-serif' font-size='12'>\n"
                + "<rect width='100%%' height='100%%' fill='%s'/>\n<g transform='translate(%d,0)'>\n",
            width + 2 * PlotFile.MARGIN,
            height,
            Palette.PAPER,
            PlotFile.MARGIN)
        + text
        + "</g>\n</svg>\n";
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
