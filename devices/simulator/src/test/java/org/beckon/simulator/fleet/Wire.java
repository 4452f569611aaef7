package org.beckon.simulator.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.Http;

/** One simulated home router on a real wire to an ACS that the test plays. */
final class Wire implements AutoCloseable {
  static final Dictionary DICTIONARY = new PublishedDictionary();
  static final DeviceModel ROUTER =
      new ShippedDeviceModels(DICTIONARY).find("home-router").orElseThrow();

  final FakeAcs acs;
  final Fleet fleet;
  final SimulatedDevice device;

  private Wire(FakeAcs acs, Fleet fleet) {
    this.acs = acs;
    this.fleet = fleet;
    device = fleet.device(0);
  }

  /** A device that calls in at once; the answers have to be there or to come. */
  static Wire start(FakeAcs acs, UnaryOperator<FleetConfig.Builder> change) throws IOException {
    FleetConfig.Builder config =
        FleetConfig.at(acs.url())
            .models(List.of(ROUTER))
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(20))
            .login("user", "secret");
    return new Wire(acs, Fleet.start(change.apply(config).build(), DICTIONARY));
  }

  /** A device that has had its first session, of which nothing is left to see. */
  static Wire settled(UnaryOperator<FleetConfig.Builder> change) throws Exception {
    FakeAcs acs = FakeAcs.start();
    Wire wire = start(acs, change);
    CompletableFuture<SessionReport> first = wire.device.nextSession(report -> true);
    acs.answer(Http.informResponse()).answer(Http.EMPTY);
    acs.next();
    acs.next();
    first.get(20, TimeUnit.SECONDS);
    return wire;
  }

  static Wire settled() throws Exception {
    return settled(config -> config);
  }

  @Override
  public void close() {
    fleet.close();
    acs.close();
  }
}
