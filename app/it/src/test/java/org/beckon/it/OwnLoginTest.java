package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.Test;

/** The login that all devices share is exchanged for one of each device, and back after a reset. */
class OwnLoginTest {
  private static final int SECONDS = 20;

  private final Dictionary dictionary = new PublishedDictionary();
  private final InMemoryStores stores = new InMemoryStores();

  @Test
  void aDeviceGetsItsOwnLoginAndGetsInAgainAfterAFactoryReset() throws Exception {
    AcsConfig config =
        AcsConfig.at("127.0.0.1", 0)
            .cpeAuth(CpeAuth.DIGEST)
            .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
            .ownLogin(true)
            .build();
    try (AcsServer acs = AcsServer.start(config, stores, dictionary)) {
      FleetConfig one =
          FleetConfig.at(acs.cwmp().url().orElseThrow())
              .models(
                  List.of(new ShippedDeviceModels(dictionary).find("home-router").orElseThrow()))
              .login("cpe", "onboarding 1")
              .interval(Duration.ofHours(1))
              .rebootTime(Duration.ofMillis(20))
              .build();
      CompletableFuture<Void> exchanged = written(acs);
      try (Fleet fleet = Fleet.start(one, dictionary)) {
        exchanged.get(SECONDS, TimeUnit.SECONDS);
        SimulatedDevice device = fleet.device(0);
        DeviceKey key = new DeviceKey(device.id());
        Credentials first = held(device);
        assertThat(first.username()).isEqualTo(device.id());
        assertThat(access(key).offered()).isEqualTo(first);
        assertThat(access(key).hasOwn()).as("not before the device has used it").isFalse();

        CompletableFuture<?> called = device.nextSessionWith(EventCode.PERIODIC);
        device.informNow();
        called.get(SECONDS, TimeUnit.SECONDS);
        assertThat(access(key).own()).isEqualTo(first);
        assertThat(access(key).onboarding()).isFalse();

        CompletableFuture<Void> again = written(acs);
        CompletableFuture<?> reset = device.nextSessionWith(EventCode.BOOTSTRAP);
        acs.operations().enqueue(key, new Work.ResetToFactory(), "test");
        device.informNow();
        reset.get(SECONDS, TimeUnit.SECONDS);
        again.get(SECONDS, TimeUnit.SECONDS);
        Credentials second = held(device);
        assertThat(second).isNotEqualTo(first);
        called = device.nextSessionWith(EventCode.PERIODIC);
        device.informNow();
        called.get(SECONDS, TimeUnit.SECONDS);
        assertThat(access(key).own()).isEqualTo(second);
        assertThat(acs.status().notices()).isEmpty();
      }
    }
  }

  private DeviceAccess access(DeviceKey key) {
    return stores.access().loadAll().stream()
        .filter(one -> one.device().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Credentials held(SimulatedDevice device) {
    return new Credentials(
        device.value("Device.ManagementServer.Username").orElseThrow(),
        device.value("Device.ManagementServer.Password").orElseThrow());
  }

  /** Done when the next login was written to a device. */
  private static CompletableFuture<Void> written(AcsServer acs) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    AcsEvents.Subscription watch =
        acs.events()
            .subscribe(
                event -> {
                  if (event instanceof AcsEvent.OperationChanged(var operation)
                      && operation.state().isFinal()
                      && operation.work() instanceof Work.WriteValues(List<ParameterValue> values)
                      && values.getFirst().name().endsWith("ManagementServer.Username")) {
                    done.complete(null);
                  }
                });
    return done.whenComplete((nothing, failure) -> watch.close());
  }
}
