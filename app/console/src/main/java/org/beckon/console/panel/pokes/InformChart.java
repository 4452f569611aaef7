package org.beckon.console.panel.pokes;

import java.util.List;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.console.text.Texts;

/** The times from poke to Inform of each way, the oldest at the left. FX thread only. */
final class InformChart extends StackPane {
  private final NumberAxis order = new NumberAxis();
  private final NumberAxis millis = new NumberAxis();
  private final ScatterChart<Number, Number> chart = new ScatterChart<>(order, millis);

  InformChart(Texts texts) {
    order.setTickLabelsVisible(false);
    order.setTickMarkVisible(false);
    order.setMinorTickVisible(false);
    order.setAutoRanging(false);
    order.setLowerBound(0);
    order.setLabel(texts.get("pokes.chart.order"));
    millis.setForceZeroInRange(true);
    millis.setMinorTickVisible(false);
    millis.setLabel(texts.get("pokes.chart.millis"));
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setVerticalGridLinesVisible(false);
    chart.getStyleClass().add("inform-chart");
    chart.setId("pokes-chart");
    chart.setAccessibleText(texts.get("pokes.chart"));
    getChildren().setAll(chart);
  }

  /**
   * Shows these.
   *
   * @param newestFirst all pokes; those without an Inform leave a gap
   */
  void show(List<PokeTrace> newestFirst) {
    List<PokeTrace> traces = newestFirst.reversed();
    order.setUpperBound(Math.max(2, traces.size() + 1));
    chart.getData().clear();
    // A series for each way, always in the same place: the place gives it its colour.
    for (Via via : Via.values()) {
      XYChart.Series<Number, Number> series = new XYChart.Series<>();
      series.setName(via.name());
      for (int i = 0; i < traces.size(); i++) {
        PokeTrace trace = traces.get(i);
        if (trace.via() == via && trace.informAfter().isPresent()) {
          double time = trace.informAfter().get().toNanos() / 1e6;
          series.getData().add(new XYChart.Data<>(i + 1, time));
        }
      }
      chart.getData().add(series);
    }
  }
}
