package org.beckon.console.lab.plot;

import java.util.Locale;

/** Draws into SVG. Used by one thread. */
final class SvgPen implements Pen {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void line(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
    text.append("<line x1='").append(number(fromX)).append("' y1='").append(number(fromY));
    text.append("' x2='").append(number(toX)).append("' y2='").append(number(toY));
    text.append("' stroke-width='").append(number(width));
    text.append("' stroke='").append(Palette.of(ink)).append("'/>\n");
  }

  @Override
  public void dots(double[] xs, double[] ys, double radius, Ink ink) {
    text.append("<g fill='").append(Palette.of(ink)).append("' fill-opacity='0.45'>\n");
    for (int i = 0; i < xs.length; i++) {
      text.append("<circle cx='").append(number(xs[i])).append("' cy='").append(number(ys[i]));
      text.append("' r='").append(number(radius)).append("'/>\n");
    }
    text.append("</g>\n");
  }

  @Override
  public void text(double x, double y, String words, Anchor anchor, Ink ink) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    text.append("<text x='").append(number(x)).append("' y='").append(number(y));
    text.append("' text-anchor='").append(anchor.name().toLowerCase(Locale.ROOT));
    text.append("' fill='").append(Palette.of(ink)).append("'>").append(safe).append("</text>\n");
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

  /** With one digit behind the point. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
