package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;

/**
 * In which order the ways to a device are tried: what worked last first, the faster of two that
 * worked, then those that were never tried, in the order of {@link Via}, then those that failed.
 */
final class Choice {
  private final List<ConnectionRequester> requesters;

  /**
   * A choice.
   *
   * @param requesters one for each way that this server has
   */
  Choice(List<ConnectionRequester> requesters) {
    this.requesters = List.copyOf(requesters);
  }

  /**
   * What there is for a device.
   *
   * @param ways those to try, best first
   * @param missing why each of the others cannot be tried
   */
  record Options(List<ConnectionRequester> ways, List<Failure> missing) {}

  /**
   * The ways to a device.
   *
   * @param only the one that was asked for; empty for any
   * @param past pokes of this device, newest first
   */
  Options options(Device device, Optional<Via> only, List<PokeTrace> past) {
    List<ConnectionRequester> ways = new ArrayList<>();
    List<Failure> missing = new ArrayList<>();
    for (Via via : Via.values()) {
      if (only.isEmpty() || only.get() == via) {
        Optional<ConnectionRequester> requester = of(via);
        missing(device, via)
            .map(cause -> new Failure(via, PokeTrace.Result.UNREACHABLE, cause))
            .ifPresentOrElse(missing::add, () -> requester.ifPresent(ways::add));
      }
    }
    ways.sort(Comparator.comparing(way -> Fame.of(way.via(), past)));
    return new Options(List.copyOf(ways), List.copyOf(missing));
  }

  /** Why a way cannot be tried for a device; empty when it can. */
  Optional<Cause> missing(Device device, Via via) {
    return of(via)
        .map(requester -> requester.missing(device))
        .orElseGet(() -> Optional.of(Cause.of(CauseCode.WAY_OFF, via.name())));
  }

  private Optional<ConnectionRequester> of(Via via) {
    return requesters.stream().filter(requester -> requester.via() == via).findFirst();
  }

  /** How a way did: 0 it worked when last tried, 1 never tried, 2 it did not work. */
  private record Fame(int rank, Duration informAfter) implements Comparable<Fame> {
    private static final Comparator<Fame> ORDER =
        Comparator.comparingInt(Fame::rank).thenComparing(Fame::informAfter);

    static Fame of(Via via, List<PokeTrace> past) {
      for (PokeTrace trace : past) {
        Optional<PokeTrace.Result> outcome = trace.outcome(via);
        if (outcome.isPresent() && outcome.get() == PokeTrace.Result.INFORM) {
          return new Fame(0, took(trace));
        }
        // Without a step nothing was tried: the way was not set up.
        if (outcome.isPresent() && !trace.steps().isEmpty()) {
          return new Fame(2, Duration.ZERO);
        }
      }
      return new Fame(1, Duration.ZERO);
    }

    /** What the way took itself: those that failed before it in the same poke do not count. */
    private static Duration took(PokeTrace trace) {
      Duration begun =
          trace.steps().stream()
              .filter(step -> step.via() == trace.via() && step.kind() != StepKind.INFORM)
              .map(PokeStep::at)
              .findFirst()
              .orElse(Duration.ZERO);
      return trace.informAfter().orElseThrow().minus(begun);
    }

    @Override
    public int compareTo(Fame other) {
      return ORDER.compare(this, other);
    }
  }
}
