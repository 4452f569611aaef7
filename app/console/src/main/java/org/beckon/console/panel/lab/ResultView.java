package org.beckon.console.panel.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Figures;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Milliseconds;
import org.beckon.console.lab.bench.Published;
import org.beckon.console.lab.bench.WayResult;
import org.beckon.console.lab.plot.BenchPlot;
import org.beckon.console.text.Texts;

/**
 * What the bench has found: rows and columns as the published tables have them, those figures below
 * ours, and how the times are distributed. FX thread only.
 */
final class ResultView {
  private static final double PLOT_WIDTH = 860;

  private final Texts texts;
  private final LabWords words;
  private final VBox root;

  ResultView(VBox root, Texts texts) {
    this.root = root;
    this.texts = texts;
    this.words = new LabWords(texts);
  }

  void show(BenchResult result) {
    List<Node> parts = new ArrayList<>();
    parts.add(muted(summary(result)));
    parts.add(table(result));
    troubles(result).forEach(parts::add);
    parts.add(muted(texts.get("lab.bench.source")));
    if (!result.measured().isEmpty()) {
      Label title = new Label(texts.get("lab.plot.title"));
      title.getStyleClass().add("bench-subtitle");
      parts.add(title);
      parts.add(plot(result));
    }
    root.getChildren().setAll(parts);
  }

  private String summary(BenchResult result) {
    long millis = result.plan().oneWay().toMillis();
    String counted =
        texts.get(
            "lab.bench.counted", result.plan().count(), result.plan().warmUp(), result.machine());
    return counted
        + " "
        + (millis == 0 ? texts.get("lab.bench.loopback") : texts.get("lab.bench.delayed", millis));
  }

  private GridPane table(BenchResult result) {
    GridPane table = new GridPane();
    table.setId("bench-table");
    table.getStyleClass().add("bench-table");
    int column = 1;
    for (WayResult way : result.ways()) {
      table.add(styled(words.way(way.way()), "bench-way"), column++, 0);
    }
    int row = 1;
    for (Measure measure : Measure.values()) {
      Label name = styled(words.measure(measure), "bench-measure");
      name.setTooltip(wrapped(words.meaning(measure)));
      table.add(name, 0, row);
      table.add(styled(texts.get("lab.bench.published"), "bench-published"), 0, row + 1);
      column = 1;
      for (WayResult way : result.ways()) {
        table.add(ours(measure, way), column, row);
        String published = Milliseconds.text(Published.of(measure, way.way()), texts.locale());
        table.add(styled(published, "bench-published"), column, row + 1);
        column++;
      }
      row += 2;
    }
    return table;
  }

  private Label ours(Measure measure, WayResult way) {
    return switch (way) {
      case WayResult.Unavailable unavailable -> {
        Label none = styled(texts.get("lab.bench.none"), "muted");
        none.setTooltip(wrapped(texts.of(unavailable.reason())));
        yield none;
      }
      case WayResult.Measured measured -> {
        Optional<Figures> figures = Figures.of(measure, measured.samples());
        yield styled(figures.map(this::figures).orElse("–"), "bench-figure");
      }
    };
  }

  private String figures(Figures figures) {
    return figures.p95() == 0
        ? "0"
        : texts.get(
            "lab.bench.figures",
            Milliseconds.text(figures.median(), texts.locale()),
            Milliseconds.text(figures.p95(), texts.locale()));
  }

  private List<Node> troubles(BenchResult result) {
    List<Node> lines = new ArrayList<>();
    for (WayResult way : result.ways()) {
      switch (way) {
        case WayResult.Unavailable unavailable ->
            lines.add(
                problem(
                    texts.get(
                        "lab.bench.unavailable",
                        words.way(way.way()),
                        texts.of(unavailable.reason()))));
        case WayResult.Measured measured -> {
          if (!measured.failures().isEmpty()) {
            lines.add(
                problem(
                    texts.get(
                        "lab.bench.failures",
                        words.way(way.way()),
                        measured.failures().size(),
                        texts.of(measured.failures().getFirst()))));
          }
        }
      }
    }
    return lines;
  }

  private Pane plot(BenchResult result) {
    BenchPlot plot = new BenchPlot(result, words, PLOT_WIDTH);
    Pane pane = new Pane();
    pane.setId("bench-plot");
    pane.setAccessibleText(texts.get("lab.plot.title"));
    pane.setMinSize(PLOT_WIDTH, plot.height());
    pane.setMaxSize(PLOT_WIDTH, plot.height());
    plot.draw(new FxPen(pane));
    return pane;
  }

  private static Tooltip wrapped(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }

  private static Label problem(String text) {
    Label label = styled(text, "problem");
    label.setWrapText(true);
    return label;
  }

  private static Label muted(String text) {
    Label label = styled(text, "muted");
    label.setWrapText(true);
    return label;
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
