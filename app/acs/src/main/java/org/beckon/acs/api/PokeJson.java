package org.beckon.acs.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.acs.connreq.PokeTrace;

/**
 * A poke as the API shows it; {@code informMs} is null when no Inform came, {@code nextInform} when
 * one did or nothing is known of the next.
 */
record PokeJson(
    String outcome,
    String via,
    List<StepJson> steps,
    Double informMs,
    String cause,
    String advice,
    String started,
    String nextInform) {

  /** One step; milliseconds since the poke began. */
  record StepJson(String name, String via, double ms, String detail) {}

  static PokeJson of(PokeTrace trace) {
    return new PokeJson(
        trace.result().text(),
        trace.via().text(),
        trace.steps().stream()
            .map(
                step ->
                    new StepJson(step.name(), step.via().text(), millis(step.at()), step.detail()))
            .toList(),
        trace.informAfter().map(PokeJson::millis).orElse(null),
        trace.cause(),
        trace.advice(),
        trace.started().toString(),
        trace.nextInform().map(Instant::toString).orElse(null));
  }

  private static double millis(Duration time) {
    return Math.round(time.toNanos() / 10_000.0) / 100.0;
  }
}
