package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.it.harness.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The connection-request bench as it is called: every kind of request, over a long way. */
@Timeout(120)
class ConnectionRequestBenchTest {
  private static final double ONE_WAY = 5;

  @TempDir private Path folder;

  @Test
  void everyKindOfRequestIsMeasuredOverALongWay() throws IOException {
    Path csv = folder.resolve("pokes.csv");
    CommandRun run =
        bench("--count", "3", "--warm-up", "2", "--delay", "5", "--json", "--csv", csv.toString());

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode ways = run.json().path("ways");
    assertThat(ways.valueStream().map(way -> way.path("via").asString()))
        .containsExactly("http", "forwarded", "udp", "xmpp");
    for (JsonNode way : ways) {
      // The request, a connection with the Inform and its refusal, and the Inform once more.
      assertThat(way.path("pokeToInform").path("median").asDouble())
          .as(way.path("via").asString())
          .isGreaterThan(4 * ONE_WAY);
      assertThat(way.path("channelChange").path("median").asDouble())
          .isGreaterThan(way.path("pokeToInform").path("median").asDouble());
    }
    // There and back for the challenge, and once more with the login.
    assertThat(median(ways.get(0))).isGreaterThanOrEqualTo(4 * ONE_WAY);
    assertThat(median(ways.get(1))).isGreaterThanOrEqualTo(4 * ONE_WAY);
    assertThat(median(ways.get(2))).isGreaterThanOrEqualTo(ONE_WAY);
    assertThat(median(ways.get(3))).isZero();
    assertThat(ways.get(3).path("messageTransfer").path("median").asDouble())
        .isGreaterThanOrEqualTo(ONE_WAY);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(1 + 4 * 3);
    assertThat(lines.get(1)).startsWith("http,1,").contains("authenticated ", "inform ");
  }

  private static double median(JsonNode way) {
    return way.path("authentication").path("median").asDouble(-1);
  }

  @Test
  void theTableHasThePublishedFiguresBesideOurs() throws IOException {
    Path plot = folder.resolve("times.svg");
    CommandRun run =
        bench("--via", "udp", "--count", "2", "--warm-up", "0", "--plot", plot.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("STUN/UDP", "~18 ms", "~2.1 s", "the loopback is not the network")
        .doesNotContain("~50 ms");
    assertThat(run.err()).contains("100 %");
    assertThat(Files.readString(plot)).contains("Channel change");
  }

  @Test
  void whatCannotBeMeasuredIsWrongUsage() {
    for (String[] wrong :
        new String[][] {
          {"--count", "0"}, {"--delay", "5000"}, {"--plot", "times.pdf"}, {"--via", "pigeon"}
        }) {
      CommandRun run = bench(wrong);
      assertThat(run.status()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains(wrong[0].substring(2));
    }
    assertThat(CommandRun.plain("bench").status()).isEqualTo(2);
  }

  private static CommandRun bench(String... options) {
    return CommandRun.plain(
        Stream.concat(Stream.of("bench", "connection-requests"), Stream.of(options))
            .toArray(String[]::new));
  }
}
