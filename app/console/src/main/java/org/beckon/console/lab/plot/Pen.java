package org.beckon.console.lab.plot;

/** What a plot is drawn with; lengths are pixels, from the top left. */
public interface Pen {

  /** What a stroke is for; its colour is the pen's business. */
  enum Ink {
    TEXT,
    FAINT,
    GRID,
    REFERENCE,
    HTTP,
    FORWARDED,
    UDP,
    XMPP
  }

  /** Which point of a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A straight line. */
  void line(double fromX, double fromY, double toX, double toY, double width, Ink ink);

  /** Many dots, somewhat transparent: where there are more it is darker. */
  void dots(double[] xs, double[] ys, double radius, Ink ink);

  /** A line of text whose baseline is at y. */
  void text(double x, double y, String text, Anchor anchor, Ink ink);
}
