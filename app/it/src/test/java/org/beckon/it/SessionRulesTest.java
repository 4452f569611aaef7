package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Rules of the session, seen from outside: real servers and real simulated devices. */
class SessionRulesTest {
  private static final Dictionary DICTIONARY = new PublishedDictionary();

  private static Fleet router(String acsUrl, CwmpVersion version) throws Exception {
    Fleet fleet =
        Fleet.start(
            FleetConfig.at(acsUrl)
                .models(
                    List.of(new ShippedDeviceModels(DICTIONARY).find("home-router").orElseThrow()))
                .login("cpe", "onboarding 1")
                .interval(Duration.ofHours(1))
                .rebootTime(Duration.ofMillis(100))
                .cwmpVersion(version)
                .build(),
            DICTIONARY);
    fleet.informed().get(30, TimeUnit.SECONDS);
    return fleet;
  }

  /** Waits for the first contact, which gives the device its login for connection requests. */
  private static void awaitFirstContact(Path data, SimulatedDevice device) {
    Fleets.awaitCommand(() -> CommandRun.of(data, "poke", device.id(), "--wait", "5"));
  }

  @Test
  void eachVersionIsSpokenKeptAndShown(@TempDir Path data) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options())) {
      for (CwmpVersion version : CwmpVersion.values()) {
        try (Fleet fleet = router(server.cwmpUrl(), version)) {
          SimulatedDevice router = fleet.device(0);
          awaitFirstContact(data, router);
          CommandRun read =
              CommandRun.of(data, "get", router.id(), "Device.DeviceInfo.SoftwareVersion");
          assertThat(read.status()).as(read.err()).isZero();
          JsonNode device = CommandRun.of(data, "devices", "--json").json().get(0);
          assertThat(device.path("cwmpVersion").asString()).isEqualTo(version.text());
        }
      }
    }
  }

  @Test
  void aServerSendsItsDevicesToAnother(@TempDir Path first, @TempDir Path second) throws Exception {
    try (ServerProcess target = ServerProcess.start(second, Fleets.options());
        ServerProcess door =
            ServerProcess.start(first, Fleets.options("--redirect", target.cwmpUrl()));
        Fleet fleet = router(door.cwmpUrl(), CwmpVersion.V1_4)) {
      SimulatedDevice router = fleet.device(0);
      assertThat(CommandRun.of(first, "devices", "--json").json()).isEmpty();
      assertThat(CommandRun.of(second, "devices", "--json").json().get(0).path("id").asString())
          .isEqualTo(router.id());
      // For the session only: the device keeps its ACS URL.
      assertThat(router.value("Device.ManagementServer.URL")).contains(door.cwmpUrl());
      var again = router.nextSessionWith(EventCode.PERIODIC);
      router.informNow();
      assertThat(again.get(20, TimeUnit.SECONDS).failure()).isEmpty();
      assertThat(CommandRun.of(first, "sessions", "--json").json()).isEmpty();
    }
  }

  @Test
  void aRestartShowsThatTheDeviceCameBack(@TempDir Path data) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options());
        Fleet fleet = router(server.cwmpUrl(), CwmpVersion.V1_2)) {
      SimulatedDevice router = fleet.device(0);
      awaitFirstContact(data, router);
      var back = router.nextSessionWith(EventCode.M_REBOOT);
      CommandRun reboot = CommandRun.of(data, "reboot", router.id());
      assertThat(reboot.status()).as(reboot.err()).isZero();
      back.get(20, TimeUnit.SECONDS);
      JsonNode restart = null;
      for (JsonNode one : CommandRun.of(data, "operations", router.id(), "--json").json()) {
        restart = one.path("kind").asString().equals("reboot") ? one : restart;
      }
      assertThat(restart).isNotNull();
      assertThat(restart.path("state").asString()).isEqualTo("done");
      assertThat(restart.path("result").path("events"))
          .extracting(JsonNode::asString)
          .contains("1 BOOT", "M Reboot");
      assertThat(CommandRun.of(data, "operations", router.id()).out()).contains("came back at");
    }
  }

  /** TR-069 3.4.1 asks for an absolute URL. */
  @ParameterizedTest
  @ValueSource(strings = {"acs.example:7547", "/acs", "ftp://acs.example/", "http:///", "a b"})
  void aRedirectToNoWholeUrlIsWrongUsage(String url, @TempDir Path data) {
    CommandRun run = CommandRun.of(data, "serve", "--redirect", url);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--redirect", "is not a whole URL, such as http://");
  }
}
