package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** TLS and approval as a person has them at a terminal. */
class TlsFromOutsideTest {
  @TempDir private Path data;

  @Test
  void theCaIsFetchedADeviceCallsByTlsAndIsApproved() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(data, Fleets.options("--cwmps-port", "0", "--unknown", "hold"))) {
      Path ca = data.resolve("for-devices.pem");
      CommandRun fetched = CommandRun.of(data, "ca", "--to", ca.toString());
      assertThat(fetched.status()).as(fetched.err()).isZero();
      assertThat(ca).content().startsWith("-----BEGIN CERTIFICATE").doesNotContain("PRIVATE");

      CommandRun stranger = simulate(server);
      assertThat(stranger.status()).as("without the CA nobody trusts this server").isEqualTo(1);
      CommandRun simulated = simulate(server, "--ca", ca.toString());
      assertThat(simulated.status()).as(simulated.out() + simulated.err()).isZero();

      JsonNode device = CommandRun.of(data, "devices", "--json").json().get(0);
      assertThat(device.path("state").asString()).isEqualTo("held");
      String id = device.path("id").asString();
      CommandRun approved = CommandRun.of(data, "approve", id);
      assertThat(approved.status()).as(approved.err()).isZero();
      assertThat(CommandRun.of(data, "approve", id).err()).contains("does not wait for approval");
      assertThat(CommandRun.of(data, "show", "server").out())
          .contains("cwmps", "https://127.0.0.1:", "SHA-256", "waits for your approval")
          .contains("does not trust this server's certificate");
    }
  }

  private CommandRun simulate(ServerProcess server, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "simulate",
                "--acs",
                server.cwmpsUrl(),
                "--profile",
                "home-router",
                "--user",
                "cpe",
                "--password",
                "onboarding 1",
                "--seconds",
                "4"));
    words.addAll(List.of(more));
    return CommandRun.of(data, words.toArray(String[]::new));
  }
}
