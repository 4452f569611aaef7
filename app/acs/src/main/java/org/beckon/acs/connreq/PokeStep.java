package org.beckon.acs.connreq;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.phrase.Filled;

/**
 * One step of a connection request.
 *
 * @param via the way that was being tried
 * @param at time since the poke began
 * @param details what the kind's {@link StepKind#details()} name, in that order; without secrets
 * @param cause why the way led to nothing; present exactly with FAILED
 */
public record PokeStep(
    Via via, StepKind kind, Duration at, List<String> details, Optional<Cause> cause) {
  public PokeStep {
    details = List.copyOf(details);
    if (details.size() != kind.details().size() || cause.isPresent() != (kind == StepKind.FAILED)) {
      throw new IllegalArgumentException(kind + " wants " + kind.details() + ", got " + details);
    }
  }

  /** A step with these details. */
  public static PokeStep of(Via via, StepKind kind, Duration at, String... details) {
    return new PokeStep(via, kind, at, List.of(details), Optional.empty());
  }

  /** The step at which a way was given up. */
  public static PokeStep failed(Via via, Duration at, Cause cause) {
    return new PokeStep(via, StepKind.FAILED, at, List.of(), Optional.of(cause));
  }

  /** What the command line and the API call it: {@code connect}, {@code sent 1} … */
  public String name() {
    return Filled.of(kind.label(), details);
  }

  /** What there is to say of it, in English; may be empty. */
  public String detail() {
    return cause.map(Cause::words).orElseGet(() -> Filled.of(kind.detail(), details));
  }

  /** The same step on a clock that started earlier by this time. */
  public PokeStep after(Duration begun) {
    return new PokeStep(via, kind, begun.plus(at), details, cause);
  }
}
