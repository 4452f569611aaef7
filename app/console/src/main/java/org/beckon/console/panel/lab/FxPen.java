package org.beckon.console.panel.lab;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.beckon.console.lab.plot.Pen;

/** Draws into a pane; colours come from the style sheets. FX thread only. */
final class FxPen implements Pen {
  private final Pane pane;

  FxPen(Pane pane) {
    this.pane = pane;
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
    Line line = new Line(fromX, fromY, toX, toY);
    line.setStrokeWidth(width);
    add(line, "plot-line", ink);
  }

  @Override
  public void dots(double[] xs, double[] ys, double radius, Ink ink) {
    StringBuilder path = new StringBuilder();
    String around =
        String.format(
            Locale.ROOT,
            "a%1$.1f,%1$.1f 0 1,0 %2$.1f,0 a%1$.1f,%1$.1f 0 1,0 -%2$.1f,0 Z ",
            radius,
            2 * radius);
    for (int i = 0; i < xs.length; i++) {
      path.append(String.format(Locale.ROOT, "M%.1f,%.1f ", xs[i] - radius, ys[i])).append(around);
    }
    SVGPath dots = new SVGPath();
    dots.setContent(path.toString());
    add(dots, "plot-dots", ink);
  }

  @Override
  public void text(double x, double y, String words, Anchor anchor, Ink ink) {
    Text text = new Text(words);
    text.setTextOrigin(VPos.BASELINE);
    add(text, "plot-text", ink);
    double width = text.getLayoutBounds().getWidth();
    text.setX(
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        });
    text.setY(y);
  }

  private void add(Node node, String style, Ink ink) {
    node.getStyleClass().addAll(style, "ink-" + ink.name().toLowerCase(Locale.ROOT));
    node.setManaged(false);
    pane.getChildren().add(node);
  }
}
