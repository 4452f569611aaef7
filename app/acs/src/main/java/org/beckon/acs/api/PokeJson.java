package org.beckon.acs.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeTrace;

/**
 * A poke as the API shows it; {@code informMs} is null when no Inform came, {@code nextInform} when
 * one did or nothing is known of the next. {@code code} is that of the failure that came furthest,
 * empty on success.
 */
record PokeJson(
    String outcome,
    String via,
    List<StepJson> steps,
    Double informMs,
    String code,
    String cause,
    String advice,
    List<FailureJson> failures,
    String started,
    String nextInform) {

  /** One step; milliseconds since the poke began. */
  record StepJson(String name, String via, double ms, String detail) {}

  /** A way that led to nothing; {@code remedy} is what can be done at once. */
  record FailureJson(
      String via,
      String outcome,
      String code,
      Map<String, String> details,
      String cause,
      String advice,
      String remedy) {

    static FailureJson of(Failure failure) {
      Cause cause = failure.cause();
      return new FailureJson(
          failure.via().text(),
          failure.result().text(),
          cause.code().text(),
          cause.named(),
          cause.words(),
          cause.advice(),
          cause.code().remedy().text());
    }
  }

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
        trace.furthest().map(failure -> failure.cause().code().text()).orElse(""),
        trace.cause(),
        trace.advice(),
        trace.failures().stream().map(FailureJson::of).toList(),
        trace.started().toString(),
        trace.nextInform().map(Instant::toString).orElse(null));
  }

  private static double millis(Duration time) {
    return Math.round(time.toNanos() / 10_000.0) / 100.0;
  }
}
