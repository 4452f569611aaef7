package org.beckon.acs.connreq.http;

import java.time.Duration;
import java.util.function.Consumer;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;

/** Names the steps of one request with the time since it began. Used by one thread. */
final class StepClock {
  private final long begin = System.nanoTime();
  private final Consumer<PokeStep> steps;
  private boolean connected;

  StepClock(Consumer<PokeStep> steps) {
    this.steps = steps;
  }

  void step(StepKind kind, String... details) {
    steps.accept(PokeStep.of(Via.HTTP, kind, spent(), details));
  }

  /** Notes the first connection; later ones of the same request are not steps. */
  void connected(String place) {
    if (!connected) {
      connected = true;
      step(StepKind.CONNECT, place);
    }
  }

  /** Time since the request began. */
  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  boolean connected() {
    return connected;
  }
}
