package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server's settings as its owner has them from a terminal, over a restart. */
class SettingsTest {

  @Test
  void aPolicyCountsAtOnceForDevicesAndOverARestartAndAFlagOutdoesIt(@TempDir Path data)
      throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options())) {
      CommandRun changed = CommandRun.of(data, "settings", "unknown=hold", "stun=off");
      assertThat(changed.status()).as(changed.err()).isZero();
      try (Fleet fleet = Fleets.in(Surroundings.SAME, server.cwmpUrl(), "home-router", 1, 50)) {
        fleet.informed().get(30, TimeUnit.SECONDS);
        assertThat(CommandRun.of(data, "devices").out()).contains("held");
      }
      assertThat(setting(data, "stun").path("waits").asBoolean()).isTrue();
      assertThat(server.hasStun()).isTrue();
    }
    try (ServerProcess server = ServerProcess.start(data, Fleets.options("--unknown", "refuse"))) {
      assertThat(server.hasStun()).as("switched off by the setting").isFalse();
      JsonNode unknown = setting(data, "unknown");
      assertThat(unknown.path("value").asString()).isEqualTo("refuse");
      assertThat(unknown.path("source").asString()).isEqualTo("flag");
      assertThat(unknown.path("next").asString()).isEqualTo("hold");
      assertThat(CommandRun.of(data, "show", "server").out()).contains("refuse (by a flag");
    }
    try (ServerProcess server = ServerProcess.start(data, Fleets.options("--stun"))) {
      assertThat(server.hasStun()).as("switched on by the flag").isTrue();
      assertThat(setting(data, "unknown").path("value").asString()).isEqualTo("hold");
    }
  }

  @Test
  void badValuesAreRefusedInWordsAndWrongUsageIsTold(@TempDir Path data) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options())) {
      assertThat(server.cwmpUrl()).startsWith("http://127.0.0.1:");
      CommandRun port = CommandRun.of(data, "settings", "cwmp-port=99999", "unknown=hold");
      assertThat(port.status()).isEqualTo(1);
      assertThat(port.err()).contains("cwmp-port: A port is a number from 1 to 65535");
      assertThat(setting(data, "unknown").path("value").asString()).isEqualTo("accept");

      CommandRun taken = CommandRun.of(data, "settings", "xmpp-port=" + apiPort(data));
      assertThat(taken.err()).contains("Another program has that port");
      assertThat(CommandRun.of(data, "settings", "unknown").status()).isEqualTo(2);
      assertThat(CommandRun.of(data, "settings", "no-such=1").err()).contains("no such setting");
      assertThat(CommandRun.of(data, "settings").out())
          .contains("cpe-password")
          .doesNotContain("\"pass\"");
    }
    CommandRun flag = CommandRun.of(data, "serve", "--stun-port", "70000");
    assertThat(flag.status()).isEqualTo(2);
    assertThat(flag.err()).contains("A port is a number from 1 to 65535");
  }

  private static String apiPort(Path data) throws Exception {
    return Files.readString(data.resolve("api.json"))
        .replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
  }

  private static JsonNode setting(Path data, String name) {
    JsonNode all = CommandRun.of(data, "settings", "--json").json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
