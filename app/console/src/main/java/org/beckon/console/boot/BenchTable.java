package org.beckon.console.boot;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Figures;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Milliseconds;
import org.beckon.console.lab.bench.Published;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.lab.bench.WayResult;
import org.beckon.console.lab.plot.PlotWords;

/**
 * The figures for people: rows and columns as the published tables have them, those beside ours.
 */
final class BenchTable {
  private static final int FIRST = 20;
  private static final int COLUMN = 22;

  private final BenchResult result;
  private final PrintWriter out;

  BenchTable(BenchResult result, PrintWriter out) {
    this.result = result;
    this.out = out;
  }

  void print() {
    out.println(
        result.plan().count()
            + " pokes and "
            + result.plan().count()
            + " changes of the channel each way, after "
            + result.plan().warmUp()
            + " to warm up, on "
            + result.machine()
            + ".");
    out.println(way());
    out.println();
    line("", result.ways().stream().map(way -> PlotWords.english().way(way.way())).toList());
    line("", result.ways().stream().map(way -> "median / p95").toList());
    for (Measure measure : Measure.values()) {
      line(
          PlotWords.english().measure(measure),
          result.ways().stream().map(way -> ours(measure, way)).toList());
      line(
          "  published", result.ways().stream().map(way -> published(measure, way.way())).toList());
    }
    out.println();
    troubles().forEach(out::println);
    MEANING.lines().forEach(out::println);
    out.flush();
  }

  private String way() {
    return result.plan().oneWay().isZero()
        ? "Server and device share this machine: the loopback is not the network of the published"
            + " figures."
        : "Relays delay every byte by "
            + result.plan().oneWay().toMillis()
            + " ms in each direction; still it is one machine, not the network of the published"
            + " figures.";
  }

  private static String ours(Measure measure, WayResult way) {
    return switch (way) {
      case WayResult.Unavailable _ -> "not available";
      case WayResult.Measured measured -> {
        Optional<Figures> figures = Figures.of(measure, measured.samples());
        yield figures.map(BenchTable::text).orElse("–");
      }
    };
  }

  private static String text(Figures figures) {
    return figures.p95() == 0
        ? "0"
        : Milliseconds.text(figures.median(), Locale.ROOT)
            + " / "
            + Milliseconds.text(figures.p95(), Locale.ROOT);
  }

  private static String published(Measure measure, Way way) {
    return Milliseconds.text(Published.of(measure, way), Locale.ROOT);
  }

  private List<String> troubles() {
    List<String> lines = new ArrayList<>();
    for (WayResult way : result.ways()) {
      String name = PlotWords.english().way(way.way());
      switch (way) {
        case WayResult.Unavailable(Way _, Phrase reason) ->
            lines.add(name + " is not available: " + reason.words());
        case WayResult.Measured measured -> {
          if (!measured.failures().isEmpty()) {
            lines.add(
                name
                    + ": "
                    + measured.failures().size()
                    + " pokes failed, the first: "
                    + measured.failures().getFirst().words());
          }
        }
      }
    }
    return lines;
  }

  private void line(String first, List<String> cells) {
    StringBuilder line = new StringBuilder(pad(first, FIRST));
    cells.forEach(cell -> line.append(pad(cell, COLUMN)));
    out.println(line.toString().stripTrailing());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static final String MEANING =
      """
      Authentication: TCP – from the first request on a connection that stands to the answer to the
        one that is logged in, Digest challenge included: this device takes no login twice. (Where a
        device does, Beckon brings the last one along, which spares a round.) STUN/UDP – from sending
        the datagram to the device finding its signature right. XMPP – none for each request.
      Message transfer: from sending the stanza to the device letting it in, through the broker.
      Poke to Inform: from the order to the Inform with 6 CONNECTION REQUEST at the server.
      Channel change: from the order to the value set and read back: durable queue, poke, session,
        SetParameterValues, GetParameterValues.
      Published: Savić, Savić, Velikić, "Implementation of TR-069 connection request mechanism"; a
        Linux set-top box and an Intel server on a network. A dash: not given, or there is no such part.
      """;
}
