package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.Http;
import org.beckon.simulator.net.nat.NatKind;
import org.junit.jupiter.api.Test;

class FleetTest {

  /** An ACS that accepts every Inform and wants nothing. */
  private static FakeAcs friendly() throws Exception {
    return FakeAcs.start()
        .answerAll(body -> body.contains(":Inform>") ? Http.informResponse() : Http.EMPTY);
  }

  private static FleetConfig.Builder config(FakeAcs acs) {
    return FleetConfig.at(acs.url()).models(List.of(Wire.ROUTER)).interval(Duration.ofHours(1));
  }

  @Test
  void everyModelCallsIn() throws Exception {
    ShippedDeviceModels shipped = new ShippedDeviceModels(Wire.DICTIONARY);
    List<DeviceModel> models =
        shipped.names().stream().flatMap(name -> shipped.find(name).stream()).toList();
    try (FakeAcs acs = friendly();
        Fleet fleet =
            Fleet.start(FleetConfig.at(acs.url()).models(models).build(), Wire.DICTIONARY)) {
      fleet.informed().get(20, TimeUnit.SECONDS);
      assertThat(fleet.ids()).hasSize(4).doesNotHaveDuplicates();
      assertThat(fleet.ids()).first().isEqualTo("0A2C5E-HG2200-SIM000001");
      assertThat(fleet.ids().get(3)).endsWith("-SIM000004");
      assertThat(fleet.totals().devices()).isEqualTo(4);
      assertThat(fleet.totals().informed()).isEqualTo(4);
      assertThat(fleet.totals().failures()).isZero();
    }
  }

  @Test
  void aHundredDevicesCallIn() throws Exception {
    try (FakeAcs acs = friendly();
        Fleet fleet =
            Fleet.start(
                config(acs).count(100).spread(Duration.ZERO).firstSerial(500).build(),
                Wire.DICTIONARY)) {
      fleet.informed().get(60, TimeUnit.SECONDS);
      assertThat(fleet.ids())
          .hasSize(100)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.contains("SIM000"));
      assertThat(fleet.device(99).deviceId().serialNumber()).isEqualTo("SIM000599");
      assertThat(fleet.totals().informs()).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void eachDeviceListensOnAPathOfItsOwnThatTheSeedDecides() throws Exception {
    try (FakeAcs acs = friendly()) {
      List<String> paths = paths(acs, 7);
      assertThat(paths).hasSize(3).doesNotHaveDuplicates();
      assertThat(paths(acs, 7)).isEqualTo(paths);
      assertThat(paths(acs, 8)).doesNotContainAnyElementsOf(paths);
    }
  }

  private static List<String> paths(FakeAcs acs, long seed) throws Exception {
    try (Fleet fleet = Fleet.start(config(acs).count(3).seed(seed).build(), Wire.DICTIONARY)) {
      return List.of(0, 1, 2).stream()
          .map(n -> fleet.device(n).connectionRequestUrl().replaceFirst(".*:[0-9]+", ""))
          .toList();
    }
  }

  @Test
  void saysThatItsPortIsTaken() throws Exception {
    try (FakeAcs acs = friendly();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      FleetConfig config = config(acs).port(taken.getLocalPort()).build();
      assertThatThrownBy(() -> Fleet.start(config, Wire.DICTIONARY))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void tellsOfValuesThatTheDeviceChanges() throws Exception {
    try (FakeAcs acs = friendly();
        Fleet fleet = Fleet.start(config(acs).build(), Wire.DICTIONARY)) {
      SimulatedDevice device = fleet.device(0);
      fleet.informed().get(20, TimeUnit.SECONDS);
      var told = device.nextSessionWith("4 VALUE CHANGE");
      assertThat(device.setLocally("Device.DeviceInfo.ProvisioningCode", "moved")).isTrue();
      told.get(20, TimeUnit.SECONDS);
      assertThat(device.value("Device.DeviceInfo.ProvisioningCode")).contains("moved");
      assertThat(device.setLocally("Device.Nothing", "x")).isFalse();
    }
  }

  @Test
  void closesOnceHoweverOftenItIsTold() throws Exception {
    try (FakeAcs acs = friendly();
        DatagramSocket stun = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      Surroundings around =
          Surroundings.behind(NatKind.FULL_CONE).stun("127.0.0.1", stun.getLocalPort());
      Fleet fleet = Fleet.start(config(acs).surroundings(around).build(), Wire.DICTIONARY);
      fleet.informed().get(20, TimeUnit.SECONDS);
      fleet.close();

      assertThatCode(fleet::close).doesNotThrowAnyException();
      assertThatCode(fleet.device(0)::informNow).doesNotThrowAnyException();
      assertThat(fleet.totals().informed()).isEqualTo(1);
    }
  }

  @Test
  void needsAModel() {
    assertThatThrownBy(() -> FleetConfig.at("http://127.0.0.1/").build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
