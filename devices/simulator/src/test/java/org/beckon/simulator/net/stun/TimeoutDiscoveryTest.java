package org.beckon.simulator.net.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.beckon.simulator.net.nat.Nat;
import org.beckon.simulator.net.nat.NatKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How the client finds and keeps the longest safe time between keep-alives (Annex G, R3489 10.2).
 */
final class TimeoutDiscoveryTest {
  private static final Duration LONG = Duration.ofHours(8);

  private final VirtualTime time = new VirtualTime();
  private final VirtualNetwork network = new VirtualNetwork(time);
  private final List<InetSocketAddress> told = new ArrayList<>();

  private final StunObserver observer =
      new StunObserver() {
        @Override
        public void reachableAt(InetSocketAddress address, boolean nat) {
          told.add(address);
        }

        @Override
        public void received(byte[] datagram) {}
      };

  /** A binding lives for a moment less than the whole number, so one second less is safe. */
  @ParameterizedTest
  @CsvSource({
    "10, 60, 10, 10", // dies within the minimum: nothing longer is safe
    "10, 60, 11, 10",
    "10, 60, 12, 11",
    "10, 60, 30, 29",
    "10, 60, 45, 44",
    "10, 60, 60, 59",
    "10, 60, 61, 60", // lives longer than the maximum: that is the end
    "10, 60, 600, 60",
    "30, 31, 600, 31",
    "1, 300, 120, 119",
    "20, -1, 180, 179", // no maximum
    "20, -1, 7200, 1800" // nobody looks further
  })
  void findsTheLongestSafeTime(int minimum, int maximum, int life, int found) throws Exception {
    try (StunClient client =
        start(NatKind.PORT_RESTRICTED, Duration.ofSeconds(life), minimum, maximum)) {
      time.pass(LONG);

      assertThat(client.period()).isEqualTo(Duration.ofSeconds(found));
    }
  }

  @ParameterizedTest
  @EnumSource(NatKind.class)
  void findsItBehindEachKindOfNat(NatKind kind) throws Exception {
    try (StunClient client = start(kind, Duration.ofSeconds(40), 10, 60)) {
      time.pass(LONG);

      assertThat(client.period()).isEqualTo(Duration.ofSeconds(39));
      assertThat(told).as("the binding is never lost on the way").hasSize(1);
    }
  }

  @Test
  void keepAlivesComeInTheTimeThatWasFound() throws Exception {
    try (StunClient client = start(NatKind.SYMMETRIC, Duration.ofSeconds(40), 10, 60)) {
      time.pass(LONG);
      int before = network.asked().size();
      time.pass(Duration.ofMinutes(10));

      List<Long> gaps = gaps(network.asked().subList(before, network.asked().size()));
      // Two milliseconds are the way there and back.
      assertThat(gaps).isNotEmpty().allMatch(gap -> gap == 39_002);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(39));
    }
  }

  @Test
  void staysWithTheMinimumWhereTheServerAnswersTheSenderOnly() throws Exception {
    network.server(VirtualNetwork.Manner.IGNORES);
    try (StunClient client = start(NatKind.FULL_CONE, Duration.ofHours(1), 10, 60)) {
      time.pass(LONG);

      assertThat(client.period()).isEqualTo(Duration.ofSeconds(10));
    }
  }

  @Test
  void asksForNothingWhereMinimumAndMaximumAreTheSame() throws Exception {
    try (StunClient client = start(NatKind.FULL_CONE, Duration.ofHours(1), 20, 20)) {
      time.pass(Duration.ofMinutes(5));

      assertThat(client.period()).isEqualTo(Duration.ofSeconds(20));
      assertThat(network.asked().stream().map(VirtualNetwork.Asked::from).distinct()).hasSize(1);
    }
  }

  @Test
  void asksForNothingWhereThereIsNoNat() throws Exception {
    try (StunClient client =
        StunClient.start(
            settings(10, 60), network.host("192.0.2.7"), observer, time, new Random(7))) {
      time.pass(Duration.ofMinutes(5));

      assertThat(client.period()).isEqualTo(Duration.ofSeconds(10));
      assertThat(network.asked().stream().map(VirtualNetwork.Asked::from).distinct()).hasSize(1);
    }
  }

  @Test
  void onlyThePrimaryPortSaysWhatItIsForAndNeverWantsAnAnswerElsewhere() throws Exception {
    String binding = "c0010014";
    try (StunClient client = start(NatKind.FULL_CONE, Duration.ofSeconds(40), 10, 60)) {
      time.pass(Duration.ofMinutes(20));

      InetSocketAddress primary = told.getFirst();
      for (VirtualNetwork.Asked one : network.asked()) {
        boolean isPrimary = one.from().equals(primary);
        assertThat(one.hex().contains(binding)).isEqualTo(isPrimary);
        if (isPrimary) {
          assertThat(one.hex()).doesNotContain("000200080001").doesNotContain("00030004");
        }
      }
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(39));
      assertThat(network.asked()).anyMatch(one -> one.hex().contains("000200080001"));
    }
  }

  @Test
  void aLostBindingIsToldAtOnceAndSearchedAnew() throws Exception {
    Nat nat = nat(NatKind.PORT_RESTRICTED, Duration.ofSeconds(40));
    try (StunClient client = start(nat, 10, 60)) {
      time.pass(LONG);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(39));
      nat.restart();
      time.pass(Duration.ofSeconds(40));

      assertThat(told).hasSize(2);
      assertThat(network.asked())
          .as("with BINDING-CHANGE")
          .anyMatch(one -> one.hex().endsWith("c0020000") && one.from().equals(told.getLast()));
      assertThat(client.period())
          .as("what was found counts no more")
          .isLessThan(Duration.ofSeconds(39));
      time.pass(LONG);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(39));
    }
  }

  @Test
  void aServerThatWasAwayIsAskedOnAndDiscoveryGoesOnAfterIt() throws Exception {
    try (StunClient client = start(NatKind.FULL_CONE, Duration.ofHours(1), 10, 60)) {
      time.pass(Duration.ofMillis(500));
      network.server(VirtualNetwork.Manner.SILENT);
      time.pass(Duration.ofMinutes(10));
      int before = network.asked().size();
      time.pass(Duration.ofSeconds(20));
      assertThat(network.asked().size()).as("it keeps trying").isGreaterThan(before);
      assertThat(told).as("its address stays").hasSize(1);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(10));
    }
  }

  private static List<Long> gaps(List<VirtualNetwork.Asked> all) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      gaps.add(all.get(i).millis() - all.get(i - 1).millis());
    }
    return gaps;
  }

  private Nat nat(NatKind kind, Duration life) {
    return new Nat(kind, life, network.host("203.0.113.7"), time::nanos);
  }

  private StunClient start(NatKind kind, Duration life, int minimum, int maximum) throws Exception {
    return start(nat(kind, life), minimum, maximum);
  }

  private StunClient start(Nat nat, int minimum, int maximum) throws Exception {
    return StunClient.start(
        settings(minimum, maximum), nat.host(Nat.address(0)), observer, time, new Random(7));
  }

  private static StunSettings settings(int minimum, int maximum) {
    return new StunSettings(
        VirtualNetwork.SERVER,
        "",
        "",
        Duration.ofSeconds(minimum),
        maximum < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(maximum)));
  }
}
