package org.beckon.acs.connreq.service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.store.PokeStore;
import org.beckon.cwmp.event.EventCode;

/**
 * Pokes devices: tries the ways there are to a device, and waits for the Inform with event {@code 6
 * CONNECTION REQUEST}, which alone is success. Requests for one device are merged, a fleet is
 * paced. Thread-safe.
 */
public final class PokeService implements Poker, AutoCloseable {
  /** How long to wait for an Inform that a refusal or a broken connection makes unlikely. */
  public static final Duration GRACE = Duration.ofSeconds(3);

  /** Past pokes that a choice looks at. */
  private static final int MEMORY = 10;

  private final DeviceDirectory devices;
  private final Choice choice;
  private final PokeStore past;
  private final Turnstile turnstile;
  private final Duration grace;
  private final Clock clock;
  private final Map<DeviceKey, Poke> running = new ConcurrentHashMap<>();
  private final Map<DeviceKey, PokeTrace> latest = new ConcurrentHashMap<>();
  private final Map<DeviceKey, Standing> standings = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poke-", 0).factory());
  private final AcsEvents.Subscription subscription;

  /**
   * A service that watches the events until it is closed.
   *
   * @param requesters in the order in which they are tried while nothing is known of a device
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
    past.latest().forEach(trace -> latest.put(trace.device(), trace));
    this.subscription = events.subscribe(this::watch);
  }

  @Override
  public CompletableFuture<PokeTrace> poke(
      DeviceKey key, Optional<Via> only, Duration wait, Consumer<PokeStep> progress) {
    Poke mine = new Poke(key, clock.instant());
    Optional<Device> device = devices.find(key);
    if (device.isEmpty()) {
      return CompletableFuture.completedFuture(unknown(mine));
    }
    Poke poke = running.computeIfAbsent(key, ignored -> mine);
    poke.watch(progress);
    if (poke == mine) {
      threads.execute(() -> carryOut(poke, device.get(), only, wait));
    }
    return poke.ended().copy();
  }

  @Override
  public Optional<PokeTrace> latest(DeviceKey device) {
    return Optional.ofNullable(latest.get(device));
  }

  @Override
  public List<PokeTrace> history(DeviceKey device, int limit) {
    return past.recent(device, limit);
  }

  private void carryOut(Poke poke, Device device, Optional<Via> only, Duration wait) {
    PokeTrace trace = null;
    try {
      Choice.Options options = choice.options(device, only, standing(device.key()));
      trace = new Carrier(turnstile, poke, device, grace, clock.instant()).carry(options, wait);
      latest.put(device.key(), trace);
      standings.put(device.key(), standing(device.key()).after(trace));
      past.append(trace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.remove(device.key(), poke);
      poke.finish(trace != null ? trace : cutShort(poke));
    }
  }

  /**
   * From the store at the first poke of a device only: it waits there for what is being written.
   */
  private Standing standing(DeviceKey key) {
    return standings.computeIfAbsent(
        key,
        device ->
            latest.containsKey(device) ? Standing.of(past.recent(device, MEMORY)) : Standing.NONE);
  }

  private void watch(AcsEvent event) {
    switch (event) {
      case AcsEvent.Informed informed -> {
        Poke poke = running.get(informed.device());
        boolean called =
            informed.events().stream().anyMatch(one -> one.is(EventCode.CONNECTION_REQUEST));
        if (poke != null && called) {
          poke.informed(informed.session());
        }
      }
      case AcsEvent.DeviceForgotten forgotten -> {
        latest.remove(forgotten.device());
        standings.remove(forgotten.device());
      }
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
    return poke.failure(
        Via.HTTP,
        PokeTrace.Result.UNREACHABLE,
        "There is no device " + poke.device() + ".",
        "Look at the list of devices.",
        Optional.empty());
  }

  private static PokeTrace cutShort(Poke poke) {
    return poke.failure(
        Via.HTTP,
        PokeTrace.Result.FAILED,
        "The poke was cut short.",
        "Try again.",
        Optional.empty());
  }

  @Override
  public void close() {
    subscription.close();
    threads.shutdownNow();
  }
}
