package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.event.EventCode;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.fleet.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A device that nothing reaches but XMPP, and the commands about the XMPP broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NatXmppTest {
  private Path data;
  private ServerProcess server;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    data = directory;
    server = ServerProcess.start(data, Fleets.options("--cwmps-port", "0", "--no-stun"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aDeviceBehindANatIsSetUpAtItsNextCallAndPokedOverXmppOnly() throws Exception {
    try (Fleet fleet = Fleets.in(Surroundings.XMPP_ONLY, server.cwmpUrl(), "home-router", 1, 1)) {
      fleet.informed().get(30, TimeUnit.SECONDS);
      SimulatedDevice device = fleet.device(0);
      assertThat(run("poke", device.id(), "--via", "xmpp").err()).contains("XMPP");

      CompletableFuture<SessionReport> told = device.nextSessionWith(EventCode.VALUE_CHANGE);
      CommandRun prepared = run("poke", device.id(), "--prepare", "xmpp", "--wait", "1");
      assertThat(prepared.err()).contains("stays queued");
      device.informNow();
      told.get(60, TimeUnit.SECONDS);

      JsonNode poke = run("poke", device.id(), "--via", "xmpp", "--json").json();
      assertThat(poke.path("outcome").asString()).as(poke.toString()).isEqualTo("inform");
      assertThat(poke.path("via").asString()).isEqualTo("xmpp");
      String shown = run("operations", device.id(), "--json").out();
      assertThat(shown)
          .doesNotContain(device.value("Device.XMPP.Connection.1.Password").orElseThrow());
    }
  }

  @Test
  void theOutsideBrokerIsShownTestedAndRefusedInWords() throws Exception {
    assertThat(run("xmpp").out()).contains("No outside XMPP broker is set");
    Path password = Files.writeString(data.resolve("password"), "quite secret\n");
    String[] broker = {
      "--xmpp-broker",
      "127.0.0.1:1",
      "--xmpp-user",
      "acs@x.example",
      "--xmpp-password-file",
      password.toString()
    };

    CommandRun test = run("xmpp", "test", broker);
    assertThat(test.status()).isEqualTo(1);
    assertThat(test.out()).contains("connect").contains("failed");
    assertThat(test.err()).contains("refuses the connection").contains("Check the port");

    CommandRun set = run("xmpp", "set", broker);
    assertThat(set.status()).isZero();
    assertThat(set.out()).contains("acs@x.example").doesNotContain("quite secret");
    assertThat(run("xmpp", "show", "--json").out()).doesNotContain("quite secret");

    assertThat(run("xmpp", "set", "--xmpp-broker", "127.0.0.1:1").err()).contains("--xmpp-user");
    assertThat(run("xmpp", "off").out()).contains("No outside XMPP broker is set");
  }

  private CommandRun run(String first, String second, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return CommandRun.of(data, all);
  }

  private CommandRun run(String command) {
    return CommandRun.of(data, command);
  }
}
