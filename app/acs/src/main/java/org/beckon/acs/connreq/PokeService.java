package org.beckon.acs.connreq;

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
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.cwmp.event.EventCode;

/**
 * Pokes devices: delivers the connection request, then waits for the Inform with event {@code 6
 * CONNECTION REQUEST}, which alone is success. Requests for one device are merged. Thread-safe.
 */
public final class PokeService implements Poker, AutoCloseable {
  /** How long to wait for an Inform that a refusal or a broken connection makes unlikely. */
  public static final Duration GRACE = Duration.ofSeconds(3);

  private final DeviceDirectory devices;
  private final ConnectionRequester requester;
  private final Duration grace;
  private final Clock clock;
  private final Map<DeviceKey, Poke> running = new ConcurrentHashMap<>();
  private final Map<DeviceKey, PokeTrace> latest = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poke-", 0).factory());
  private final AcsEvents.Subscription subscription;

  /**
   * A service that watches the events until it is closed.
   *
   * @param grace as {@link #GRACE}
   */
  public PokeService(
      DeviceDirectory devices,
      AcsEvents events,
      ConnectionRequester requester,
      Duration grace,
      Clock clock) {
    this.devices = devices;
    this.requester = requester;
    this.grace = grace;
    this.clock = clock;
    this.subscription = events.subscribe(this::watch);
  }

  @Override
  public CompletableFuture<PokeTrace> poke(DeviceKey device, Duration wait) {
    return poke(device, wait, step -> {});
  }

  @Override
  public CompletableFuture<PokeTrace> poke(
      DeviceKey key, Duration wait, Consumer<PokeStep> progress) {
    Optional<Device> device = devices.find(key);
    if (device.isEmpty()) {
      return CompletableFuture.completedFuture(unknown(key));
    }
    Poke mine = new Poke(key, requester.via(), clock.instant(), grace);
    Poke poke = running.computeIfAbsent(key, ignored -> mine);
    poke.watch(progress);
    if (poke == mine) {
      threads.execute(() -> carryOut(poke, device.get(), wait));
    }
    return poke.ended().copy();
  }

  @Override
  public Optional<PokeTrace> latest(DeviceKey device) {
    return Optional.ofNullable(latest.get(device));
  }

  private void carryOut(Poke poke, Device device, Duration wait) {
    PokeTrace trace = null;
    try {
      Delivery delivery = requester.deliver(device, wait, poke::step);
      trace = poke.await(delivery, wait);
      latest.put(device.key(), trace);
    } finally {
      running.remove(device.key(), poke);
      poke.finish(
          trace != null
              ? trace
              : poke.end(PokeTrace.Result.FAILED, "The poke was cut short.", "Try again."));
    }
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
      case AcsEvent.DeviceForgotten forgotten -> latest.remove(forgotten.device());
      case AcsEvent.DeviceChanged _,
          AcsEvent.Approved _,
          AcsEvent.ParametersChanged _,
          AcsEvent.SessionEnded _,
          AcsEvent.OperationChanged _,
          AcsEvent.QuirkChanged _,
          AcsEvent.Noticed _ -> {}
    }
  }

  private PokeTrace unknown(DeviceKey key) {
    return new PokeTrace(
        key,
        requester.via(),
        clock.instant(),
        PokeTrace.Result.UNREACHABLE,
        List.of(),
        Optional.empty(),
        "There is no device " + key + ".",
        "Look at the list of devices.");
  }

  @Override
  public void close() {
    subscription.close();
    threads.shutdownNow();
  }
}
