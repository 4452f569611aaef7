package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;

/** Carries out one poke: one way after the other until the Inform is here or none is left. */
final class Carrier {
  private final Turnstile turnstile;
  private final Poke poke;
  private final Device device;
  private final Duration grace;
  private final Instant now;
  private final List<Failed> failures = new ArrayList<>();

  /** A way that did not lead to an Inform. */
  private record Failed(Via via, PokeTrace.Result result, String cause, String advice) {}

  /**
   * The carrier of one poke.
   *
   * @param grace as {@link PokeService#GRACE}
   */
  Carrier(Turnstile turnstile, Poke poke, Device device, Duration grace, Instant now) {
    this.turnstile = turnstile;
    this.poke = poke;
    this.device = device;
    this.grace = grace;
    this.now = now;
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
      Optional<Failed> failed = attempt(way, share.isNegative() ? Duration.ZERO : share);
      if (failed.isEmpty() || poke.arrives(Duration.ZERO)) {
        return poke.success(way.via());
      }
      failures.add(failed.get());
      left--;
      if (left > 0) {
        poke.step(new PokeStep(way.via(), "failed", poke.spent(), failed.get().cause()));
      }
    }
    return end(options);
  }

  private Optional<Failed> attempt(ConnectionRequester way, Duration share)
      throws InterruptedException {
    Duration until = poke.spent().plus(share);
    while (true) {
      Delivery delivery = turnstile.through(() -> deliver(way, until.minus(poke.spent())));
      Duration left = until.minus(poke.spent());
      switch (delivery) {
        case Delivery.Accepted _ -> {
          return poke.arrives(left) ? Optional.empty() : silent(way.via(), share);
        }
        case Delivery.Sent(Duration again, String cause, String advice) -> {
          if (poke.arrives(left.compareTo(again) < 0 ? left : again)) {
            return Optional.empty();
          }
          if (poke.spent().compareTo(until) >= 0) {
            return failed(way.via(), PokeTrace.Result.UNREACHABLE, cause, advice);
          }
        }
        case Delivery.Broken(String cause, String advice) -> {
          return nevertheless(left)
              ? Optional.empty()
              : failed(way.via(), PokeTrace.Result.FAILED, cause, advice);
        }
        case Delivery.Refused(String cause, String advice) -> {
          return nevertheless(left)
              ? Optional.empty()
              : failed(way.via(), PokeTrace.Result.FAILED, cause, advice);
        }
        case Delivery.Unreachable(String cause, String advice) -> {
          return failed(way.via(), PokeTrace.Result.UNREACHABLE, cause, advice);
        }
      }
    }
  }

  /**
   * Some devices break the connection off, or refuse with any status, and call in all the same
   * (cpe-quirks 33).
   */
  private boolean nevertheless(Duration left) {
    return poke.arrives(left.compareTo(grace) < 0 ? left : grace);
  }

  /** Steps tell the time since their delivery began; in the trace it counts from the poke. */
  private Delivery deliver(ConnectionRequester way, Duration timeout) {
    Duration begun = poke.spent();
    return way.deliver(
        device,
        timeout.isNegative() ? Duration.ZERO : timeout,
        step ->
            poke.step(new PokeStep(step.via(), step.name(), begun.plus(step.at()), step.detail())));
  }

  private static Optional<Failed> failed(
      Via via, PokeTrace.Result result, String cause, String advice) {
    return Optional.of(new Failed(via, result, cause, advice));
  }

  private static Optional<Failed> silent(Via via, Duration waited) {
    return failed(
        via,
        PokeTrace.Result.ACCEPTED,
        "The device accepted the request, but no Inform came within " + seconds(waited) + ".",
        "It may be busy or unable to reach this server: check its ACS URL and login.");
  }

  private static String seconds(Duration time) {
    return Math.max(1, Math.round(time.toMillis() / 1000.0)) + " s";
  }

  private PokeTrace end(Choice.Options options) {
    Optional<Instant> next = PeriodicInform.next(device, now);
    if (failures.isEmpty()) {
      return poke.failure(
          Via.HTTP,
          PokeTrace.Result.UNREACHABLE,
          String.join(" ", options.missing()),
          "Wait for its next Inform; then set up a way to call it on its Inform page.",
          next);
    }
    Failed furthest = failures.getFirst();
    for (Failed failed : failures) {
      furthest = failed.result().compareTo(furthest.result()) < 0 ? failed : furthest;
    }
    String cause =
        failures.size() == 1
            ? furthest.cause()
            : failures.stream()
                .map(failed -> failed.via() + ": " + failed.cause())
                .collect(Collectors.joining(" "));
    return poke.failure(furthest.via(), furthest.result(), cause, furthest.advice(), next);
  }
}
