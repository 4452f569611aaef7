package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code beckon simulate} as a person types it: where devices stand, what is said, what is not. */
class SimulateCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--position behind | --position is one of same, forwarded, nat-stun",
        "--gateway dsl-router | goes with --position forwarded",
        "--position nat-stun --nat conical | full-cone, restricted, port-restricted or symmetric",
        "--nat symmetric | go with --position nat-stun",
        "--nat-seconds 5 | go with --position nat-stun",
        "--position nat-stun --nat-seconds 0 | --nat-seconds is at least 1",
        "--stun 192.0.2.1 | --stun is HOST:PORT",
        "--stun 192.0.2.1:70000 | from 1 to 65535",
        "--count 0 | --count is from 1 to 100000",
        "--interval 0 | --interval is at least 1",
        "--seconds 0 | --seconds is at least 1",
        "--profile toaster | There is no profile \"toaster\"",
        "--cwmp-version 2 | --cwmp-version is 1.0",
      })
  void wrongUsageIsToldInWords(String options, String words, @TempDir Path data) {
    CommandRun run =
        CommandRun.of(data, ("simulate --acs http://127.0.0.1:1/ " + options).split(" "));

    assertThat(run.err()).contains(words);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStunServerThatIsNowhereIsToldBeforeAnythingStarts(@TempDir Path data) {
    CommandRun nowhere =
        CommandRun.of(
            data, "simulate", "--acs", "http://127.0.0.1:1/", "--stun", "no-such.invalid:3478");
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.err()).contains("no host no-such.invalid");

    CommandRun newer =
        CommandRun.of(data, "simulate", "--acs", "http://127.0.0.1:1/", "--stun", "[::1]:3478");
    assertThat(newer.err()).contains("no IPv4 address");
  }

  @Test
  void devicesBehindANatFindTheStunPortOfTheRunningBeckonAndCountTheirSessions(@TempDir Path data)
      throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options())) {
      CommandRun run =
          CommandRun.of(
              data,
              ("simulate --position nat-stun --nat symmetric --count 3 --profile set-top-box"
                      + " --seconds 6 --json")
                  .split(" "));
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(server.hasStun()).isTrue();

      String[] lines = run.out().strip().split("\n");
      JsonNode informed = JsonMapper.shared().readTree(lines[0]).path("informed");
      assertThat(informed).hasSize(3);
      JsonNode totals = JsonMapper.shared().readTree(lines[lines.length - 1]).path("totals");
      assertThat(totals.path("devices").asInt()).isEqualTo(3);
      assertThat(totals.path("informed").asInt()).isEqualTo(3);
      assertThat(totals.path("sessions").asInt()).isGreaterThanOrEqualTo(3);
      assertThat(totals.path("failures").asInt()).isZero();
      JsonNode device =
          CommandRun.of(data, "devices", informed.get(0).asString(), "--json").json().path(0);
      assertThat(device.path("connectionRequest").path("udp").asString(""))
          .startsWith("127.0.0.1:");
    }
  }

  @Test
  void whereTheRunningBeckonHasNoStunItSaysWhatToDo(@TempDir Path data) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options("--no-stun"))) {
      CommandRun run = CommandRun.of(data, "simulate", "--position", "nat-stun", "--seconds", "1");
      assertThat(server.hasStun()).isFalse();
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("no STUN port").contains("beckon settings stun=on");
    }
  }
}
