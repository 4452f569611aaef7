package org.beckon.acs.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beckon.acs.binding.keeper.Bindings;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.DeviceId;
import org.junit.jupiter.api.Test;

/** What is believed of a device's UDP address, and how its time stamps grow. */
final class BindingsTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final InetSocketAddress A = at("203.0.113.7", 5000);
  private static final InetSocketAddress B = at("203.0.113.7", 6000);

  private final InMemoryStores stores = new InMemoryStores();
  private final Watch clock = new Watch();
  private final Source events = new Source();
  private final List<AcsEvent> told = new ArrayList<>();
  private Device device = device("");
  private Bindings bindings = open();

  @Test
  void anUnsignedRequestTeachesNothingButKeepsWhatIsProvenYoung() {
    bindings.issue(KEY);
    bindings.heard(KEY, A);
    assertThat(bindings.of(device)).isEmpty();

    bindings.proven(KEY, A, "1");
    clock.plus(50);
    bindings.heard(KEY, B);
    bindings.heard(KEY, A);

    Binding known = bindings.of(device).orElseThrow();
    assertThat(known.address()).isEqualTo(A);
    assertThat(Duration.between(known.since(), known.seen())).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void tellsOfAnotherBindingAtOnceAndOfKeepAlivesNothing() {
    bindings.issue(KEY);
    bindings.proven(KEY, A, "1");
    assertThat(told).containsExactly(new AcsEvent.DeviceChanged(KEY));

    clock.plus(30);
    bindings.proven(KEY, A, "2");
    bindings.heard(KEY, A);
    assertThat(told).hasSize(1);
    bindings.proven(KEY, B, "3");
    assertThat(told).hasSize(2);
  }

  @Test
  void aNewReportBeatsABindingThatIsSilentSince() {
    bindings.issue(KEY);
    bindings.proven(KEY, A, "1");
    clock.plus(60);
    report("203.0.113.7:6000");
    assertThat(bindings.of(device).map(Binding::address)).contains(B);

    clock.plus(1);
    bindings.heard(KEY, A);
    assertThat(bindings.of(device).map(Binding::address)).as("it lives after all").contains(A);
  }

  @Test
  void aSignedRequestThatSomebodyElseRepeatsMovesNothing() {
    bindings.issue(KEY);
    bindings.proven(KEY, A, "1");
    bindings.proven(KEY, B, "1");
    assertThat(bindings.of(device).map(Binding::address)).contains(A);

    bindings.proven(KEY, B, "2");
    bindings.proven(KEY, A, "1");
    assertThat(bindings.of(device).map(Binding::address)).contains(B);
  }

  @Test
  void aReportOfTheBindingThatIsKnownLeavesItProven() {
    bindings.issue(KEY);
    bindings.proven(KEY, A, "1");
    clock.plus(5);
    report("203.0.113.7:5000");

    assertThat(bindings.of(device).map(Binding::source)).contains(Binding.Source.BINDING_REQUEST);
  }

  @Test
  void aReportIsReadWithCare() {
    for (String bad :
        List.of(
            "",
            "router.example:7547",
            "1.2.3.4:0",
            "1.2.3.4:99999",
            ":80",
            "0.0.0.0:80",
            "224.0.0.1:80",
            "1.2.3.4:7x")) {
      report(bad);
      assertThat(bindings.of(device)).as(bad).isEmpty();
    }
    report("192.0.2.1");
    assertThat(bindings.of(device).map(Binding::text)).contains("192.0.2.1:80");
    report("[2001:db8::1]:7547");
    assertThat(bindings.of(device).map(one -> one.address().getPort())).contains(7547);
  }

  @Test
  void timeStampsGrowWithinASecondAndOverARestart() {
    long first = bindings.nextTimestamp(KEY);
    assertThat(first).isEqualTo(clock.instant().getEpochSecond());
    assertThat(bindings.nextTimestamp(KEY)).isEqualTo(first + 1);

    bindings.close();
    bindings = open();
    clock.plus(-3600);
    assertThat(bindings.nextTimestamp(KEY)).isGreaterThan(first + 1);
  }

  @Test
  void anAccountIsMadeOnceKeptOverARestartAndGoesWithTheDevice() {
    StunAccount account = bindings.issue(KEY);
    assertThat(bindings.issue(KEY)).isEqualTo(account);
    assertThat(account.toString()).doesNotContain(account.password());

    bindings.close();
    bindings = open();
    assertThat(bindings.account(KEY.text())).contains(account);

    events.tell(new AcsEvent.DeviceForgotten(KEY));
    assertThat(bindings.account(KEY.text())).isEmpty();
    assertThat(bindings.accountOf(KEY)).isEmpty();
  }

  private Bindings open() {
    return new Bindings(stores.udp(), key -> Optional.of(device), events, told::add, clock);
  }

  private void report(String address) {
    device = device(address);
    events.tell(new AcsEvent.DeviceChanged(KEY));
  }

  private Device device(String udp) {
    Instant now = clock.instant();
    return new Device(
        KEY,
        ID,
        "",
        Set.of(),
        new Contact(now, now, List.of(), "203.0.113.7", "", ""),
        new Reported("Device.", "", "", "", "", "", udp, "", 0),
        Credentials.NONE,
        List.of());
  }

  private static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }

  private static final class Source implements AcsEvents {
    private Consumer<AcsEvent> watcher = event -> {};

    @Override
    public Subscription subscribe(Consumer<AcsEvent> one) {
      watcher = one;
      return () -> watcher = event -> {};
    }

    void tell(AcsEvent event) {
      watcher.accept(event);
    }
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    void plus(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
