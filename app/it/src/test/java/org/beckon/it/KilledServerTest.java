package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives a server that is killed. */
class KilledServerTest {
  private static final String NAME = "Device.WiFi.SSID.1.SSID";

  @TempDir private Path data;

  @Test
  void aQueuedChangeIsAppliedAfterTheRestart() throws Exception {
    try (ServerProcess first = ServerProcess.start(data, Fleets.options());
        Fleet fleet = Fleets.of(first.cwmpUrl(), "home-router")) {
      fleet.informed().get(30, TimeUnit.SECONDS);
      SimulatedDevice router = fleet.device(0);
      Fleets.awaitCommand(() -> CommandRun.of(data, "poke", router.id(), "--wait", "5"));

      CommandRun set = CommandRun.of(data, "set", router.id(), NAME + "=Kept", "--no-poke");
      first.kill();
      assertThat(set.status()).isZero();
      assertThat(set.err()).contains("queued as operation");

      try (ServerProcess second =
          ServerProcess.start(
              data, Fleets.options("--cwmp-port", Integer.toString(first.cwmpPort())))) {
        assertThat(second.cwmpUrl()).isEqualTo(first.cwmpUrl());
        router.informNow();
        // What was queued before comes first, so the read tells that the change was made.
        CommandRun read = Fleets.awaitCommand(() -> CommandRun.of(data, "get", router.id(), NAME));

        assertThat(read.out()).contains("Kept");
        assertThat(router.value(NAME)).contains("Kept");
        assertThat(CommandRun.of(data, "devices", "--json").json()).hasSize(1);
        Fleets.awaitCommand(() -> CommandRun.of(data, "poke", router.id(), "--wait", "5"));
      }
    }
  }

  @Test
  void aServerThatIsToldToEndDoesSoWithStatusZero() throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options())) {
      assertThat(server.terminate()).isZero();
      assertThat(data.resolve("api.json")).doesNotExist();
      assertThat(CommandRun.of(data, "devices").err()).contains("No Beckon is running");
    }
  }
}
