package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.event.EventCode;
import org.beckon.it.bench.UdpFleet;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.nat.NatKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Devices behind a NAT are made to call in by UDP, whichever kind of NAT it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UdpTest {
  private static final String SERVER = "Device.ManagementServer.";

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
  @CsvSource({"FULL_CONE, 10", "RESTRICTED, 11", "PORT_RESTRICTED, 12", "SYMMETRIC, 13"})
  void aDeviceThatComesWithStunIsReachedBehindEachNat(NatKind nat, int serial) throws Exception {
    Surroundings around = Surroundings.behind(nat).stun("127.0.0.1", server.stunPort());
    try (Fleet fleet = Fleets.in(around, server.cwmpUrl(), "home-router", 1, serial)) {
      SimulatedDevice device = informed(fleet);
      awaitAddress(device);

      JsonNode poke = poke(device);

      assertThat(poke.path("outcome").asString()).as(poke.toString()).isEqualTo("inform");
      assertThat(poke.path("via").asString()).isEqualTo("udp");
      assertThat(poke.path("steps").path(0).path("name").asString()).isEqualTo("sent 1");
      assertThat(device.value(SERVER + "NATDetected")).contains("true");
      assertThat(device.value(SERVER + "UDPConnectionRequestAddress").orElseThrow())
          .startsWith("127.0.0.1:");
    }
  }

  @Test
  void oneCommandSetsADeviceUpAndItsBindingIsLearntFromItsOwnRequests() throws Exception {
    try (Fleet fleet =
        Fleets.in(Surroundings.behind(NatKind.SYMMETRIC), server.cwmpUrl(), "home-router", 1, 20)) {
      SimulatedDevice device = informed(fleet);
      CompletableFuture<SessionReport> told = device.nextSessionWith(EventCode.VALUE_CHANGE);
      // Nothing reaches it yet: its next own call brings the settings.
      CommandRun prepared = CommandRun.of(data, "poke", device.id(), "--prepare", "udp");
      assertThat(prepared.err()).contains("stays queued");
      device.informNow();
      told.get(30, TimeUnit.SECONDS);

      assertThat(device.value(SERVER + "STUNUsername")).contains(device.id());
      assertThat(device.value(SERVER + "STUNPassword").orElseThrow()).hasSize(14);
      JsonNode poke = poke(device);
      assertThat(poke.path("outcome").asString()).as(poke.toString()).isEqualTo("inform");
      String shown = CommandRun.of(data, "operations", device.id(), "--json").out();
      assertThat(shown).doesNotContain(device.value(SERVER + "STUNPassword").orElseThrow());
    }
  }

  @Test
  void aDeviceInTheSameNetworkIsSetUpAtOnceAndFindsNoNat() throws Exception {
    try (Fleet fleet = Fleets.in(Surroundings.SAME, server.cwmpUrl(), "home-router", 1, 21)) {
      SimulatedDevice device = informed(fleet);
      Fleets.awaitCommand(() -> CommandRun.of(data, "poke", device.id(), "--wait", "5"));

      CommandRun prepared = CommandRun.of(data, "poke", device.id(), "--prepare", "udp");

      assertThat(prepared.status()).as(prepared.err()).isZero();
      awaitAddress(device);
      JsonNode poke = poke(device);
      assertThat(poke.path("outcome").asString()).as(poke.toString()).isEqualTo("inform");
      assertThat(device.value(SERVER + "NATDetected")).contains("false");
    }
  }

  @Test
  void aDeviceThatWantsAnotherFormIsReachedWithTheSecondMessage() throws Exception {
    Surroundings around =
        Surroundings.behind(NatKind.FULL_CONE).stun("127.0.0.1", server.stunPort());
    List<Misbehaviour> slash = List.of(Misbehaviours.find("udp-slash").orElseThrow());
    try (Fleet fleet = Fleets.in(around, server.cwmpUrl(), "dsl-router", 1, 30, slash)) {
      SimulatedDevice device = informed(fleet);
      awaitAddress(device);

      JsonNode first = poke(device);
      assertThat(first.path("outcome").asString()).as(first.toString()).isEqualTo("inform");
      assertThat(first.path("steps").path(3).path("detail").asString()).contains("form slash");

      JsonNode second = poke(device);
      assertThat(second.path("outcome").asString()).as(second.toString()).isEqualTo("inform");
      assertThat(second.path("steps").path(0).path("detail").asString()).contains("form slash");
    }
  }

  @Test
  void withoutBindingTheCauseIsSaid() throws Exception {
    try (Fleet fleet = Fleets.in(Surroundings.SAME, server.cwmpUrl(), "set-top-box", 1, 40)) {
      SimulatedDevice device = informed(fleet);

      CommandRun run = CommandRun.of(data, "poke", device.id(), "--via", "udp");

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("No UDP binding").contains("--prepare udp");
    }
  }

  @Test
  void aHundredDevicesBehindOneNatAllCallIn(@TempDir Path other) throws Exception {
    UdpFleet.Outcome outcome = UdpFleet.run(other, 100, 8);

    assertThat(outcome.informed()).isEqualTo(100);
  }

  @Test
  void theServerListsItsStunPort() {
    assertThat(CommandRun.of(data, "show", "server").out())
        .contains("stun")
        .contains("127.0.0.1:" + server.stunPort());
  }

  @Test
  void aTakenPortIsSaidAndTheServerRuns(@TempDir Path other) throws Exception {
    try (ServerProcess second =
        ServerProcess.start(
            other, Fleets.options("--stun-port", Integer.toString(server.stunPort())))) {
      assertThat(second.hasStun()).isFalse();
      assertThat(CommandRun.of(other, "show", "server").out()).contains("--stun-port");
    }
  }

  private SimulatedDevice informed(Fleet fleet) throws Exception {
    fleet.informed().get(30, TimeUnit.SECONDS);
    SimulatedDevice device = fleet.device(0);
    return device;
  }

  /** The first contact gives the device its login; STUN, and an Inform, the server its address. */
  private void awaitAddress(SimulatedDevice device) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      JsonNode shown = CommandRun.of(data, "devices", device.id(), "--json").json().path(0);
      if (!shown.path("connectionRequest").path("udp").asString("").isEmpty()
          && shown.path("pendingOperations").asInt(1) == 0) {
        return;
      }
    }
    throw new AssertionError("the server never learnt the address of " + device.id());
  }

  private JsonNode poke(SimulatedDevice device) {
    return CommandRun.of(data, "poke", device.id(), "--via", "udp", "--json", "--wait", "20")
        .json();
  }
}
