package org.beckon.console.poke;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;

/**
 * How a way did over several pokes.
 *
 * @param pokes in which it was tried
 * @param informs that it led to
 * @param median time from the poke to the Inform; present where there was one
 */
public record WayFigures(Via via, int pokes, int informs, Optional<Duration> median) {

  /** The figures of each way that was tried, in the order of {@link Via}. */
  public static List<WayFigures> of(List<PokeTrace> traces) {
    List<WayFigures> figures = new ArrayList<>();
    for (Via via : Via.values()) {
      List<Duration> times =
          traces.stream()
              .filter(trace -> trace.via() == via)
              .flatMap(trace -> trace.informAfter().stream())
              .sorted()
              .toList();
      int tried = (int) traces.stream().filter(trace -> trace.outcome(via).isPresent()).count();
      if (tried > 0) {
        figures.add(new WayFigures(via, tried, times.size(), median(times)));
      }
    }
    return figures;
  }

  /** Of an even number the lower of the two in the middle: it was measured. */
  private static Optional<Duration> median(List<Duration> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }
}
