package org.beckon.simulator.engine.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.rpc.TimeWindow;

/**
 * A time window of a scheduled download; whoever has to be asked agrees, and the CPE is always
 * idle.
 *
 * @param retries that are left in it; negative for as many as there is time for
 */
record Window(Instant start, Instant end, int retries) {
  /** Between two tries. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  static List<Window> of(List<TimeWindow> windows, Instant now) {
    return windows.stream()
        .map(
            window ->
                new Window(
                    now.plusSeconds(window.windowStart()),
                    now.plusSeconds(window.windowEnd()),
                    window.maxRetries()))
        .toList();
  }

  /** Whether one more try fits into it. */
  boolean allowsAnother(Instant now) {
    return retries != 0 && now.plus(PAUSE).isBefore(end);
  }

  /** When the next try begins, once {@link #allowsAnother} has said yes. */
  static Instant next(Instant now) {
    return now.plus(PAUSE);
  }

  /** The windows after a try has failed, the present one first; empty when none is left. */
  static Optional<List<Window>> afterFailure(List<Window> windows, Instant now) {
    Window present = windows.getFirst();
    List<Window> left = new ArrayList<>(windows.subList(1, windows.size()));
    if (present.allowsAnother(now)) {
      left.addFirst(
          new Window(
              next(now),
              present.end(),
              present.retries() < 0 ? present.retries() : present.retries() - 1));
    }
    left.removeIf(window -> !window.end().isAfter(now));
    return left.isEmpty() ? Optional.empty() : Optional.of(left);
  }
}
