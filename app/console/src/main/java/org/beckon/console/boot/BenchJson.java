package org.beckon.console.boot;

import java.util.List;
import java.util.Optional;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Figures;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Published;
import org.beckon.console.lab.bench.WayResult;

/**
 * The figures for programs, times in milliseconds.
 *
 * @param oneWayMs how long the way takes in each direction
 */
record BenchJson(
    String started, String machine, int count, int warmUp, long oneWayMs, List<WayJson> ways) {

  /**
   * One way; what is null was not measured, has no such part, or is not published.
   *
   * @param unavailable why there are no figures; null when there are
   * @param failures pokes that failed
   */
  record WayJson(
      String via,
      String unavailable,
      int failures,
      FigureJson authentication,
      FigureJson messageTransfer,
      FigureJson pokeToInform,
      FigureJson channelChange) {}

  /** One figure. */
  record FigureJson(Double median, Double p95, PublishedJson published) {}

  /** The published figure: from, to. */
  record PublishedJson(double low, double high) {}

  static BenchJson of(BenchResult result) {
    return new BenchJson(
        result.started().toString(),
        result.machine(),
        result.plan().count(),
        result.plan().warmUp(),
        result.plan().oneWay().toMillis(),
        result.ways().stream().map(BenchJson::of).toList());
  }

  private static WayJson of(WayResult way) {
    return switch (way) {
      case WayResult.Unavailable unavailable ->
          new WayJson(way.way().text(), unavailable.reason().words(), 0, null, null, null, null);
      case WayResult.Measured measured ->
          new WayJson(
              way.way().text(),
              null,
              measured.failures().size(),
              of(Measure.AUTHENTICATION, measured),
              of(Measure.TRANSFER, measured),
              of(Measure.INFORM, measured),
              of(Measure.CHANGE, measured));
    };
  }

  private static FigureJson of(Measure measure, WayResult.Measured way) {
    Optional<Figures> ours = Figures.of(measure, way.samples());
    Optional<Published> published = Published.of(measure, way.way());
    return new FigureJson(
        ours.map(Figures::median).orElse(null),
        ours.map(Figures::p95).orElse(null),
        published.map(one -> new PublishedJson(one.low(), one.high())).orElse(null));
  }
}
