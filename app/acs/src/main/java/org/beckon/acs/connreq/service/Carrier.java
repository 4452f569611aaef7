package org.beckon.acs.connreq.service;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;

/** Carries out one poke: one way after the other until the Inform is here or none is left. */
final class Carrier {
  private final Turnstile turnstile;
  private final Poke poke;
  private final Supplier<Device> device;
  private final Duration grace;
  private final Clock clock;
  private final List<Failure> failures = new ArrayList<>();

  /**
   * The carrier of one poke.
   *
   * @param device as it is known when a request goes out, which may be long after the poke was made
   * @param grace as {@link PokeService#GRACE}
   */
  Carrier(Turnstile turnstile, Poke poke, Supplier<Device> device, Duration grace, Clock clock) {
    this.turnstile = turnstile;
    this.poke = poke;
    this.device = device;
    this.grace = grace;
    this.clock = clock;
  }

  /**
   * Tries these ways within a time.
   *
   * @param wait for all of them together
   */
  PokeTrace carry(Choice.Options options, Duration wait) throws InterruptedException {
    int left = options.ways().size();
    for (ConnectionRequester way : options.ways()) {
      // Each has its share, so that a way that never answers leaves time for the others.
      Duration share = wait.minus(poke.spent()).dividedBy(left);
      Optional<Failure> failed = attempt(way, share.isNegative() ? Duration.ZERO : share);
      if (failed.isEmpty() && failures.stream().allMatch(Carrier::isUnreachable)) {
        way.succeeded(device.get());
      }
      if (failed.isEmpty() || poke.hasArrived()) {
        return poke.success(way.via(), failures);
      }
      failures.add(failed.get());
      left--;
      if (left > 0) {
        poke.step(PokeStep.failed(way.via(), poke.spent(), failed.get().cause()));
      }
    }
    return end(options);
  }

  private static boolean isUnreachable(Failure failure) {
    return failure.result() == PokeTrace.Result.UNREACHABLE;
  }

  private Optional<Failure> attempt(ConnectionRequester way, Duration share)
      throws InterruptedException {
    Duration until = poke.spent().plus(share);
    while (true) {
      Delivery delivery = turnstile.through(way.via(), heldUp -> deliver(way, until, heldUp));
      Duration left = until.minus(poke.spent());
      switch (delivery) {
        case Delivery.Accepted _ -> {
          return poke.arrives(left) ? Optional.empty() : silent(way.via(), share);
        }
        case Delivery.Sent(Duration again, Cause cause) -> {
          if (poke.arrives(left.compareTo(again) < 0 ? left : again)) {
            return Optional.empty();
          }
          if (poke.spent().compareTo(until) >= 0) {
            return failed(way.via(), PokeTrace.Result.UNREACHABLE, cause);
          }
        }
        case Delivery.Broken(Cause cause) -> {
          return nevertheless(left)
              ? Optional.empty()
              : failed(way.via(), PokeTrace.Result.FAILED, cause);
        }
        case Delivery.Refused(Cause cause) -> {
          return nevertheless(left)
              ? Optional.empty()
              : failed(way.via(), PokeTrace.Result.FAILED, cause);
        }
        case Delivery.Unreachable(Cause cause) -> {
          return failed(way.via(), PokeTrace.Result.UNREACHABLE, cause);
        }
      }
    }
  }

  /**
   * Some devices break the connection off, or refuse with any status, and call in all the same
   * (cpe-quirks 33).
   */
  private boolean nevertheless(Duration left) throws InterruptedException {
    return poke.arrives(left.compareTo(grace) < 0 ? left : grace);
  }

  /** Steps tell the time since their delivery began; in the trace it counts from the poke. */
  private Delivery deliver(ConnectionRequester way, Duration until, Duration heldUp) {
    if (poke.hasBegun()) {
      poke.heldUp(heldUp);
    } else {
      poke.begin(clock.instant());
    }
    if (poke.hasArrived()) {
      return new Delivery.Accepted();
    }
    Duration begun = poke.spent();
    Duration timeout = until.minus(begun);
    return way.deliver(
        device.get(),
        timeout.isNegative() ? Duration.ZERO : timeout,
        step -> poke.step(step.after(begun)));
  }

  private static Optional<Failure> failed(Via via, PokeTrace.Result result, Cause cause) {
    return Optional.of(new Failure(via, result, cause));
  }

  private static Optional<Failure> silent(Via via, Duration waited) {
    long seconds = Math.max(1, Math.round(waited.toMillis() / 1000.0));
    return failed(
        via, PokeTrace.Result.ACCEPTED, Cause.of(CauseCode.NO_INFORM, Long.toString(seconds)));
  }

  private PokeTrace end(Choice.Options options) {
    return poke.failure(
        failures.isEmpty() ? options.missing() : failures,
        PeriodicInform.next(device.get(), clock.instant()));
  }
}
