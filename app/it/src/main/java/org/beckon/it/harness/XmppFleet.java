package org.beckon.it.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.XmppConfig;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;

/** A server with its XMPP broker, and simulated devices that connect to it, in this process. */
public final class XmppFleet implements AutoCloseable {
  public static final String DOMAIN = "acs.example";

  private final AcsServer acs;
  private final Fleet fleet;
  private boolean on = true;

  private XmppFleet(AcsServer acs, Fleet fleet) {
    this.acs = acs;
    this.fleet = fleet;
  }

  /**
   * Starts both and waits until every device has informed.
   *
   * @param folder for the CA and its certificate
   * @param count devices, copies of the models in turn
   */
  public static XmppFleet start(Path folder, int count, String... models)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Dictionary dictionary = new PublishedDictionary();
    ShippedDeviceModels shipped = new ShippedDeviceModels(dictionary);
    AcsServer acs =
        AcsServer.start(
            AcsConfig.at("127.0.0.1", 0)
                .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
                .tls(Optional.of(TlsConfig.ownCa(0, folder)))
                .xmpp(new XmppConfig(0, DOMAIN, true))
                .build(),
            new InMemoryStores(),
            dictionary);
    Fleet fleet =
        Fleet.start(
            FleetConfig.at(acs.cwmp().url().orElseThrow())
                .models(
                    List.of(models).stream().map(name -> shipped.find(name).orElseThrow()).toList())
                .count(count)
                .login("cpe", "onboarding 1")
                .interval(Duration.ofHours(1))
                .seed(7)
                .build(),
            dictionary);
    fleet.informed().get(2, TimeUnit.MINUTES);
    return new XmppFleet(acs, fleet);
  }

  public AcsServer acs() {
    return acs;
  }

  public Fleet fleet() {
    return fleet;
  }

  /** Host and port of the broker. */
  public String broker() {
    return acs.status().listeners().stream()
        .filter(one -> one.name().equals("xmpp"))
        .findFirst()
        .flatMap(Listener::url)
        .orElseThrow();
  }

  /** The devices as the server knows them at this moment. */
  public List<Device> devices() {
    return fleet.ids().stream()
        .map(id -> acs.devices().find(new DeviceKey(id)).orElseThrow())
        .toList();
  }

  /** Sets all devices up for XMPP, and waits until the server knows the address of each. */
  public void connect(Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Void> connected = new CompletableFuture<>();
    try (AcsEvents.Subscription _ = acs.events().subscribe(event -> checkConnected(connected))) {
      List<CompletableFuture<?>> ends = new ArrayList<>();
      for (Device device : devices()) {
        switch (acs.xmpp().prepare(device, "test")) {
          case XmppService.Result.Queued(Operation operation) -> {
            ends.add(acs.operations().whenEnded(operation.id()));
            ends.add(acs.poker().poke(device.key(), patience));
          }
          case XmppService.Result.Refused(Phrase why) -> throw new AssertionError(why.words());
        }
      }
      for (CompletableFuture<?> end : ends) {
        end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      checkConnected(connected);
      connected.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void checkConnected(CompletableFuture<Void> connected) {
    if (!connected.isDone()
        && devices().stream().allMatch(device -> acs.xmpp().onlineSince(device).isPresent())) {
      connected.complete(null);
    }
  }

  /** Pokes a device over XMPP only. */
  public CompletableFuture<PokeTrace> poke(DeviceKey device, Duration wait) {
    return acs.poker().poke(device, Optional.of(Via.XMPP), wait, step -> {});
  }

  /** Switches all devices off, for good. */
  public synchronized void switchOff() {
    if (on) {
      on = false;
      fleet.close();
    }
  }

  @Override
  public void close() {
    switchOff();
    acs.close();
  }
}
