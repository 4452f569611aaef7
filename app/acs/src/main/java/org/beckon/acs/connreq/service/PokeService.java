package org.beckon.acs.connreq.service;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.store.PokeStore;
import org.beckon.cwmp.event.EventCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pokes devices: tries the ways there are to a device, and waits for the Inform with event {@code 6
 * CONNECTION REQUEST}, which alone is success. Requests for one device are merged, a fleet is
 * paced. Thread-safe.
 */
public final class PokeService implements Poker, AutoCloseable {
  /** How long to wait for an Inform that a refusal or a broken connection makes unlikely. */
  public static final Duration GRACE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(PokeService.class);
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final DeviceDirectory devices;
  private final Choice choice;
  private final PokeStore past;
  private final Turnstile turnstile;
  private final Duration grace;
  private final Clock clock;
  private final Queues queues = new Queues();
  private final LatestPokes latest;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poke-", 0).factory());
  private final AcsEvents.Subscription subscription;

  /**
   * A service that watches the events until it is closed.
   *
   * @param requesters one for each way that this server has
   * @param grace as {@link #GRACE}
   */
  public PokeService(
      DeviceDirectory devices,
      AcsEvents events,
      List<ConnectionRequester> requesters,
      PokeStore past,
      Pace pace,
      Duration grace,
      Clock clock) {
    this.devices = devices;
    this.choice = new Choice(requesters);
    this.past = past;
    this.turnstile = new Turnstile(pace);
    this.grace = grace;
    this.clock = clock;
    this.latest = new LatestPokes(past.latest());
    this.subscription = events.subscribe(this::watch);
  }

  @Override
  public CompletableFuture<PokeTrace> poke(
      DeviceKey key, Optional<Via> only, Duration wait, Consumer<PokeStep> progress) {
    Poke mine = new Poke(key, only, clock.instant());
    Optional<Device> device = devices.find(key);
    if (device.isEmpty()) {
      return CompletableFuture.completedFuture(unknown(mine));
    }
    Queues.Place place = queues.join(mine);
    place.poke().watch(progress);
    if (place.poke() == mine) {
      try {
        threads.execute(() -> carryOut(mine, place.before(), device.get(), wait));
      } catch (RejectedExecutionException e) {
        LOG.debug("The service is closed", e);
        end(mine, cutShort(mine));
      }
    }
    return place.poke().ended().copy();
  }

  @Override
  public Map<Via, Cause> missing(DeviceKey key) {
    Map<Via, Cause> missing = new EnumMap<>(Via.class);
    devices
        .find(key)
        .ifPresent(
            device -> {
              for (Via via : Via.values()) {
                choice.missing(device, via).ifPresent(cause -> missing.put(via, cause));
              }
            });
    return missing;
  }

  @Override
  public Optional<PokeTrace> latest(DeviceKey device) {
    return latest.of(device);
  }

  @Override
  public Map<Via, PokeTrace> ways(DeviceKey device) {
    return latest.ways(device);
  }

  @Override
  public List<PokeTrace> history(DeviceKey device, int limit) {
    return past.recent(device, limit);
  }

  private void carryOut(Poke poke, Optional<Poke> before, Device device, Duration wait) {
    PokeTrace trace = null;
    try {
      trace =
          before.isPresent()
              ? afterwards(poke, before.get(), device, wait)
              : carry(poke, device, wait);
    } catch (InterruptedException e) {
      LOG.debug("A poke of {} is cut short", device.key(), e);
    } catch (RuntimeException e) {
      LOG.error("A poke of {} stumbled", device.key(), e);
    } finally {
      end(poke, trace != null ? trace : cutShort(poke));
    }
  }

  private void end(Poke poke, PokeTrace trace) {
    queues.remove(poke);
    poke.finish(trace);
  }

  private PokeTrace carry(Poke poke, Device device, Duration wait) throws InterruptedException {
    // From memory: the store would wait for what is being written.
    Choice.Options options = choice.options(device, poke.only(), latest.tried(device.key()));
    Supplier<Device> known = () -> devices.find(device.key()).orElse(device);
    PokeTrace trace = new Carrier(turnstile, poke, known, grace, clock).carry(options, wait);
    keep(trace);
    return trace;
  }

  /** Of a device that was forgotten meanwhile nothing is kept. */
  private void keep(PokeTrace trace) {
    if (devices.find(trace.device()).isPresent()) {
      latest.add(trace);
      try {
        past.append(trace);
      } catch (RuntimeException e) {
        LOG.error("How a poke of {} went cannot be kept", trace.device(), e);
      }
    }
  }

  /** When the poke before has ended; its success is enough where any way will do. */
  private PokeTrace afterwards(Poke poke, Poke before, Device device, Duration wait)
      throws InterruptedException {
    poke.step(
        PokeStep.of(poke.only().or(before::only).orElse(Via.HTTP), StepKind.TURN, Duration.ZERO));
    try {
      PokeTrace other = before.ended().get(wait.toMillis(), TimeUnit.MILLISECONDS);
      if (poke.only().isEmpty() && other.result() == PokeTrace.Result.INFORM) {
        return other;
      }
    } catch (TimeoutException | ExecutionException e) {
      return failed(
          poke,
          PokeTrace.Result.UNREACHABLE,
          Cause.of(CauseCode.OTHER_POKE, Long.toString(wait.toSeconds())));
    }
    return carry(poke, device, wait);
  }

  private void watch(AcsEvent event) {
    switch (event) {
      case AcsEvent.Informed informed -> {
        // CWMP does not say which request an Inform answers: any of this event counts.
        if (informed.events().stream().anyMatch(one -> one.is(EventCode.CONNECTION_REQUEST))) {
          queues.informed(informed.device()).ifPresent(poke -> poke.informed(informed.session()));
        }
      }
      case AcsEvent.DeviceForgotten forgotten -> latest.forget(forgotten.device());
      case AcsEvent.DeviceChanged _,
          AcsEvent.Approved _,
          AcsEvent.ParametersChanged _,
          AcsEvent.SessionEnded _,
          AcsEvent.OperationChanged _,
          AcsEvent.QuirkChanged _,
          AcsEvent.Noticed _ -> {}
    }
  }

  private static PokeTrace unknown(Poke poke) {
    return failed(
        poke,
        PokeTrace.Result.UNREACHABLE,
        Cause.of(CauseCode.DEVICE_UNKNOWN, poke.device().text()));
  }

  private static PokeTrace cutShort(Poke poke) {
    return failed(poke, PokeTrace.Result.FAILED, Cause.of(CauseCode.CUT_SHORT));
  }

  private static PokeTrace failed(Poke poke, PokeTrace.Result result, Cause cause) {
    return poke.failure(
        List.of(new Failure(poke.only().orElse(Via.HTTP), result, cause)), Optional.empty());
  }

  /** Cuts short what is under way, and waits a moment for it to end. */
  @Override
  public void close() {
    subscription.close();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Pokes that were cut short have not ended yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
