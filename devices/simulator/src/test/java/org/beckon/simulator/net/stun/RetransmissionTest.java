package org.beckon.simulator.net.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a request is sent again, and when it is given up (RFC 3489 9.3). */
final class RetransmissionTest {
  private final VirtualTime time = new VirtualTime();
  private final VirtualNetwork network = new VirtualNetwork(time);

  private final StunObserver observer =
      new StunObserver() {
        @Override
        public void reachableAt(InetSocketAddress address, boolean nat) {}

        @Override
        public void received(byte[] datagram) {}
      };

  @Test
  void nineTimesTheSameInTheTimesOfTheSpecificationAndANewOneLater() throws Exception {
    network.server(VirtualNetwork.Manner.SILENT);
    try (StunClient client = start(30)) {
      time.pass(Duration.ofSeconds(40));

      List<VirtualNetwork.Asked> first = network.asked().subList(0, 9);
      assertThat(first)
          .extracting(one -> one.millis() - 1)
          .containsExactly(0L, 100L, 300L, 700L, 1500L, 3100L, 4700L, 6300L, 7900L);
      assertThat(first).extracting(VirtualNetwork.Asked::hex).containsOnly(first.getFirst().hex());

      VirtualNetwork.Asked second = network.asked().get(9);
      // Given up after 9.5 s, and a period later there is a new one.
      assertThat(second.millis() - 1).isEqualTo(9_500L + 30_000L);
      assertThat(transaction(second)).isNotEqualTo(transaction(first.getFirst()));
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void anAnswerEndsIt() throws Exception {
    network.server(VirtualNetwork.Manner.SILENT);
    try (StunClient client = start(30)) {
      time.pass(Duration.ofMillis(350));
      network.server(VirtualNetwork.Manner.HONOURS);
      time.pass(Duration.ofSeconds(10));

      // Four times the first request, the fourth was answered; then the change is told, once.
      assertThat(network.asked()).hasSize(5);
      assertThat(network.asked().get(3).millis() - 1).isEqualTo(700L);
      assertThat(network.asked().getLast().hex()).endsWith("c0020000");
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  private StunClient start(int seconds) throws Exception {
    Duration period = Duration.ofSeconds(seconds);
    return StunClient.start(
        new StunSettings(VirtualNetwork.SERVER, "", "", period, Optional.of(period)),
        network.host("192.0.2.7"),
        observer,
        time,
        new Random(7));
  }

  private static String transaction(VirtualNetwork.Asked request) {
    return request.hex().substring(8, 40);
  }
}
