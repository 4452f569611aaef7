package org.beckon.acs.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.beckon.acs.connreq.PokeTrace;

/** A poke as the API shows it; {@code informMs} is null when no Inform came. */
record PokeJson(
    String outcome,
    String via,
    List<StepJson> steps,
    Double informMs,
    String cause,
    String advice) {

  /** One step; milliseconds since the poke began. */
  record StepJson(String name, double ms, String detail) {}

  static PokeJson of(PokeTrace trace) {
    return new PokeJson(
        trace.result().text(),
        trace.via().name().toLowerCase(Locale.ROOT),
        trace.steps().stream()
            .map(step -> new StepJson(step.name(), millis(step.at()), step.detail()))
            .toList(),
        trace.informAfter().map(PokeJson::millis).orElse(null),
        trace.cause(),
        trace.advice());
  }

  private static double millis(Duration time) {
    return Math.round(time.toNanos() / 10_000.0) / 100.0;
  }
}
