package org.beckon.console.lab.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Draws into a picture of pixels. Used by one thread. */
final class PicturePen implements Pen {
  private final Graphics2D graphics;

  PicturePen(Graphics2D graphics) {
    this.graphics = graphics;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
    graphics.setColor(Color.decode(Palette.of(ink)));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  @Override
  public void dots(double[] xs, double[] ys, double radius, Ink ink) {
    graphics.setColor(Color.decode(Palette.of(ink)));
    Composite before = graphics.getComposite();
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.45f));
    for (int i = 0; i < xs.length; i++) {
      graphics.fill(new Ellipse2D.Double(xs[i] - radius, ys[i] - radius, 2 * radius, 2 * radius));
    }
    graphics.setComposite(before);
  }

  @Override
  public void text(double x, double y, String words, Anchor anchor, Ink ink) {
    graphics.setColor(Color.decode(Palette.of(ink)));
    double width = graphics.getFontMetrics().stringWidth(words);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(words, (float) left, (float) y);
  }
}
