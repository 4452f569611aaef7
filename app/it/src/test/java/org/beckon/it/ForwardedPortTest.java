package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.fleet.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A device behind a managed gateway is reached through a port that Beckon has it forward. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardedPortTest {
  private Path data;
  private ServerProcess server;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    data = directory;
    server = ServerProcess.start(data, Fleets.options());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "home-router, 100, Device.NAT.PortMapping.",
    "dsl-router, 200, InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1"
        + ".PortMapping."
  })
  void aGatewayOfEachModelForwardsAPortAndTakesItAwayAgain(String model, int serial, String table)
      throws Exception {
    try (Fleet fleet = behind(model, serial)) {
      fleet.informed().get(60, TimeUnit.SECONDS);
      SimulatedDevice device = fleet.device(0);
      SimulatedDevice gateway = fleet.device(1);
      JsonNode before = address(device);
      assertThat(before.path("behindNat").asBoolean()).isTrue();
      assertThat(before.path("source").asString()).isEqualTo("reported");
      assertThat(before.path("gateways").path(0).path("id").asString()).isEqualTo(gateway.id());

      String list =
          table.substring(0, table.indexOf('.') + 1) + "ManagementServer.ManageableDevice.";
      CommandRun listed = run("get", gateway.id(), list);
      assertThat(listed.status()).as(listed.toString()).isZero();
      assertThat(listed.out()).contains(device.deviceId().serialNumber());
      assertThat(address(device).path("gateways").path(0).path("evidence").toString())
          .contains("manageable-device");

      CommandRun forward = run("poke", device.id(), "--prepare", "forward", "--json");

      assertThat(forward.status()).as(forward.toString()).isZero();
      assertThat(forward.json().path("outcome").asString()).isEqualTo("inform");
      assertThat(forward.json().path("steps").path(0).path("name").asString()).isEqualTo("address");
      JsonNode open = address(device).path("forward");
      assertThat(open.path("state").asString()).isEqualTo("open");
      String row = open.path("instance").asString();
      assertThat(row).startsWith(table);
      URI url = URI.create(device.connectionRequestUrl());
      assertThat(gateway.value(row + "InternalClient")).contains(url.getHost());
      assertThat(gateway.value(row + "InternalPort")).contains(Integer.toString(url.getPort()));
      int port = open.path("externalPort").asInt();
      assertThat(gateway.value(row + "ExternalPort")).contains(Integer.toString(port));

      CommandRun again = run("poke", device.id(), "--prepare", "forward", "--json");
      assertThat(again.status()).as(again.toString()).isZero();
      assertThat(address(device).path("forward").path("instance").asString()).isEqualTo(row);

      CommandRun remove = run("poke", device.id(), "--prepare", "forward", "--remove");
      assertThat(remove.status()).as(remove.toString()).isZero();
      assertThat(gateway.value(row + "InternalClient")).isEmpty();
      assertThat(address(device).path("forward").isNull()).isTrue();
      assertThat(address(device).path("source").asString()).isEqualTo("reported");
      assertThatThrownBy(() -> knock(port)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aRuleForATagReachesADeviceThatIsRoutedOtherwise() throws Exception {
    try (Fleet fleet = behind("home-router", 300)) {
      fleet.informed().get(60, TimeUnit.SECONDS);
      SimulatedDevice device = fleet.device(0);
      assertThat(run("tag", device.id(), "vpn").status()).isZero();
      CommandRun rules = run("rules", "add", "vpn", "127.0.0.1", "--json");
      assertThat(rules.json().path(0).path("template").asString())
          .isEqualTo("http://127.0.0.1:{port}{path}");

      CommandRun poke = run("poke", device.id(), "--json");
      assertThat(poke.status()).as(poke.toString()).isZero();
      assertThat(poke.json().path("steps").path(0).path("detail").asString()).contains("tag vpn");

      assertThat(run("address", device.id(), "set", "127.0.0.1:1").status()).isZero();
      assertThat(address(device).path("source").asString()).isEqualTo("device");
      CommandRun refused = run("poke", device.id(), "--wait", "5");
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains("127.0.0.1:1");

      assertThat(run("address", device.id(), "clear").status()).isZero();
      assertThat(address(device).path("source").asString()).isEqualTo("tag");
      assertThat(run("rules", "remove", "vpn").status()).isZero();
      assertThat(run("tag", device.id(), "vpn", "--remove").status()).isZero();
      assertThat(address(device).path("source").asString()).isEqualTo("reported");
    }
  }

  @Test
  void wrongWordsAreToldAndChangeNothing() {
    assertThat(run("rules", "add", "vpn", "https://127.0.0.1/").status()).isEqualTo(1);
    assertThat(run("rules", "add", "vpn").status()).isEqualTo(2);
    assertThat(run("address", "nobody", "set", "10.0.0.1").status()).isEqualTo(1);
    assertThat(run("poke", "nobody", "--external-port", "1").status()).isEqualTo(2);
    assertThat(run("rules", "--json").json()).isEmpty();
  }

  private Fleet behind(String gateway, int serial) throws IOException {
    return Fleets.in(
        Surroundings.forwardedBy(
            new ShippedDeviceModels(new PublishedDictionary()).find(gateway).orElseThrow()),
        server.cwmpUrl(),
        "set-top-box",
        1,
        serial);
  }

  private JsonNode address(SimulatedDevice device) {
    return run("address", device.id(), "--json").json();
  }

  private static void knock(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  private CommandRun run(String... words) {
    return CommandRun.of(data, words);
  }
}
