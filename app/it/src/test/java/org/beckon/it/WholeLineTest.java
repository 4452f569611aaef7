package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.event.EventCode;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a command to a changed device and back: real server, real store, real simulated devices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLineTest {
  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final String NAME = "Device.WiFi.SSID.1.SSID";

  private Path data;
  private ServerProcess server;
  private Fleet fleet;
  private SimulatedDevice router;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    data = directory;
    server = ServerProcess.start(data, Fleets.options());
    fleet = Fleets.of(server.cwmpUrl(), "home-router", "dsl-router");
    fleet.informed().get(30, TimeUnit.SECONDS);
    router = fleet.device(0);
    // The first contact gives the device its credentials for connection requests.
    Fleets.awaitCommand(() -> CommandRun.of(data, "poke", router.id(), "--wait", "5"));
  }

  @AfterAll
  void stop() throws Exception {
    fleet.close();
    server.close();
  }

  @Test
  void bothDevicesStandInTheList() {
    JsonNode devices = CommandRun.of(data, "devices", "--json").json();

    assertThat(devices).hasSize(2);
    assertThat(devices.findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(fleet.ids());
    assertThat(devices.findValuesAsString("root"))
        .containsExactlyInAnyOrder("Device.", "InternetGatewayDevice.");
  }

  @Test
  void aChangedPassphraseIsAppliedAtOnceAndShownNowhere() {
    CommandRun set = CommandRun.of(data, "set", router.id(), PASSPHRASE + "=correct horse 7");

    assertThat(set.err()).contains("queued as operation");
    assertThat(set.status()).as(set.err()).isZero();
    assertThat(router.value(PASSPHRASE)).contains("correct horse 7");

    JsonNode sessions = CommandRun.of(data, "sessions", router.id(), "--json").json();
    boolean written = false;
    for (JsonNode session : sessions) {
      String id = session.path("id").asString();
      String shown = CommandRun.of(data, "sessions", "show", id, "--raw").out();
      assertThat(shown).doesNotContain("correct horse 7");
      written |= shown.contains("<cwmp:SetParameterValues>") && shown.contains(PASSPHRASE);
    }
    assertThat(written).as("the journal has the session that wrote it").isTrue();
    assertThat(CommandRun.of(data, "operations", "--json").out()).doesNotContain("correct horse");
  }

  @Test
  void whatWasSetIsReadBackFromTheDevice() {
    assertThat(CommandRun.of(data, "set", router.id(), NAME + "=Kitchen").out())
        .contains(NAME + "=Kitchen");
    router.setLocally(NAME, "Cellar");

    JsonNode values = CommandRun.of(data, "get", router.id(), NAME, "--json").json();

    assertThat(values.get(0).path("value").asString()).isEqualTo("Cellar");
    assertThat(values.get(0).path("type").asString()).isEqualTo("xsd:string");
    assertThat(CommandRun.of(data, "get", router.id(), NAME, "--cached").out())
        .isEqualToIgnoringNewLines(NAME + "=Cellar");
  }

  @Test
  void aRefusedParameterIsNamedAndTheOthersStayAsTheyWere() {
    String channel = "Device.WiFi.Radio.1.Channel";
    String before = router.value(NAME).orElseThrow();
    String channelBefore = router.value(channel).orElseThrow();

    CommandRun set =
        CommandRun.of(
            data,
            "set",
            router.id(),
            NAME + "=Attic",
            channel + "=11",
            "Device.WiFi.SSID.1.NoSuchThing=1");

    assertThat(set.status()).isEqualTo(1);
    assertThat(set.err())
        .contains("fault 9003")
        .contains("Device.WiFi.SSID.1.NoSuchThing: 9005")
        .contains("nothing was changed")
        .doesNotContain(NAME + ": 9");
    assertThat(router.value(NAME)).contains(before);
    assertThat(router.value(channel)).contains(channelBefore);
  }

  @Test
  void aPokeEndsWithTheInform() {
    CommandRun poke = CommandRun.of(data, "poke", router.id(), "--json");

    assertThat(poke.status()).as(poke.out()).isZero();
    JsonNode trace = poke.json();
    assertThat(trace.path("outcome").asString()).isEqualTo("inform");
    // Without a challenge where the login of an earlier poke still counts.
    assertThat(trace.path("steps").findValuesAsString("name"))
        .containsSubsequence("connect", "authenticated", "accepted")
        .last()
        .isEqualTo("inform");
    assertThat(trace.path("informMs").asDouble()).isPositive();
  }

  @Test
  void instancesCanBeAddedAndDeleted() {
    CommandRun add =
        CommandRun.of(
            data, "add", router.id(), "Device.NAT.PortMapping.", "Description=camera", "--json");
    assertThat(add.status()).as(add.err()).isZero();
    String path = add.json().path("result").path("path").asString();
    assertThat(router.value(path + "Description")).contains("camera");

    assertThat(CommandRun.of(data, "delete", router.id(), path).status()).isZero();
    assertThat(router.value(path + "Description")).isEmpty();
  }

  @Test
  void aRebootComesBackWithItsEvents() throws Exception {
    CompletableFuture<?> booted = fleet.device(1).nextSessionWith(EventCode.M_REBOOT);

    CommandRun reboot = CommandRun.of(data, "reboot", fleet.device(1).id());

    assertThat(reboot.status()).as(reboot.err()).isZero();
    booted.get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void wrongUsageAndUnknownDevicesAreToldApart() {
    assertThat(CommandRun.of(data, "get", router.id()).status()).isEqualTo(2);
    CommandRun unknown = CommandRun.of(data, "get", "NOSUCH", NAME);
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("no device \"NOSUCH\"");
    CommandRun bad = CommandRun.of(data, "set", router.id(), "NoDots=1");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("is no path");
  }
}
