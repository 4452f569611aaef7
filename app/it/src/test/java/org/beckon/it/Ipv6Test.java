package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Informs and connection requests over IPv6. */
class Ipv6Test {

  @Test
  void aDeviceCallsAndIsCalledByIpv6(@TempDir Path data) throws Exception {
    assumeTrue(hasIpv6(), "this machine has no IPv6 loopback");
    try (ServerProcess server = ServerProcess.start(data, Fleets.options("--bind", "::"))) {
      String url = "http://[::1]:" + URI.create(server.cwmpUrl()).getPort() + "/";
      try (Fleet fleet = Fleets.in(Surroundings.SAME, url, "home-router", 1, 1)) {
        fleet.informed().get(60, TimeUnit.SECONDS);
        String id = fleet.device(0).id();

        JsonNode address = CommandRun.of(data, "address", id, "--json").json();
        assertThat(address.path("reported").asString()).startsWith("http://[");
        assertThat(address.path("calledFrom").asString()).contains(":").doesNotContain("[");
        assertThat(address.path("behindNat").asBoolean()).isFalse();

        CommandRun poke = CommandRun.of(data, "poke", id, "--json");
        assertThat(poke.status()).as(poke.toString()).isZero();
        assertThat(CommandRun.of(data, "poke", id, "--json").status()).isZero();
      }
    }
  }

  private static boolean hasIpv6() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
      return probe.getLocalPort() > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
