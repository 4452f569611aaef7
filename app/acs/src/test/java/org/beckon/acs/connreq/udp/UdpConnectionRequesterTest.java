package org.beckon.acs.connreq.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.beckon.acs.binding.keeper.Bindings;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.junit.jupiter.api.Test;

/** How often and where a UDP request goes (connection-request 2.6), seen at the wire. */
final class UdpConnectionRequesterTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final InetSocketAddress REPORTED =
      new InetSocketAddress(InetAddress.ofLiteral("203.0.113.7"), 5000);

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<InetSocketAddress> targets = new CopyOnWriteArrayList<>();
  private final List<PokeStep> steps = new ArrayList<>();
  private final Source events = new Source();
  private final Bindings bindings =
      new Bindings(
          new InMemoryStores().udp(),
          key -> Optional.of(device("203.0.113.7:5000")),
          events,
          event -> {},
          Clock.systemUTC());

  @Test
  void threeCopiesOfOneMessageGoOutAndTheNextMessageIsAnother() {
    try (UdpConnectionRequester requester = requester(this::note)) {
      Device device = device("203.0.113.7:5000");
      assertThat(requester.deliver(device, Duration.ofSeconds(30), steps::add))
          .isInstanceOf(Delivery.Sent.class);
      assertThat(requester.deliver(device, Duration.ofSeconds(30), steps::add))
          .isInstanceOf(Delivery.Sent.class);

      assertThat(sent).hasSize(6);
      assertThat(targets).containsOnly(REPORTED);
      assertThat(sent.subList(0, 3)).containsOnly(sent.getFirst());
      assertThat(sent.subList(3, 6)).containsOnly(sent.getLast());
      for (String part : List.of("ts", "id", "cn", "sig")) {
        assertThat(value(sent.getLast(), part)).isNotEqualTo(value(sent.getFirst(), part));
      }
      assertThat(Long.parseLong(value(sent.getLast(), "ts")))
          .isGreaterThan(Long.parseLong(value(sent.getFirst(), "ts")));
      assertThat(value(sent.getFirst(), "un")).isEqualTo("cr");
      assertThat(steps).extracting(PokeStep::name).contains("sent 1", "sent 2", "sent 3");
    }
  }

  @Test
  void theInformEndsTheSending() {
    UdpSender sender =
        (datagram, to) -> {
          note(datagram, to);
          events.tell(
              new AcsEvent.Informed(
                  KEY, new SessionId(1), List.of(Event.of("6 CONNECTION REQUEST"))));
        };
    try (UdpConnectionRequester requester = requester(sender)) {
      assertThat(requester.deliver(device("203.0.113.7:5000"), Duration.ofSeconds(30), steps::add))
          .isInstanceOf(Delivery.Accepted.class);
      assertThat(sent).hasSize(1);
    }
  }

  @Test
  void aFormIsLearntOnlyWhereItLedToTheInform() {
    List<UdpForm> learnt = new ArrayList<>();
    UdpForms forms =
        new UdpForms() {
          @Override
          public Optional<UdpForm> known(Device device) {
            return Optional.of(UdpForm.SLASH);
          }

          @Override
          public void learnt(Device device, UdpForm form) {
            learnt.add(form);
          }
        };
    try (UdpConnectionRequester requester =
        new UdpConnectionRequester(
            Optional.of(this::note), bindings, forms, new Failures(Clock.systemUTC()), events)) {
      Device device = device("203.0.113.7:5000");
      requester.deliver(device, Duration.ofSeconds(30), steps::add);
      // Another way was tried meanwhile, and it may be that one which the device answers.
      events.tell(
          new AcsEvent.Informed(KEY, new SessionId(1), List.of(Event.of("6 CONNECTION REQUEST"))));
      assertThat(learnt).isEmpty();

      requester.succeeded(device);
      assertThat(learnt).containsExactly(UdpForm.SLASH);
    }
  }

  @Test
  void anInformForAnotherReasonDoesNot() {
    UdpSender sender =
        (datagram, to) -> {
          note(datagram, to);
          events.tell(
              new AcsEvent.Informed(KEY, new SessionId(1), List.of(Event.of("2 PERIODIC"))));
        };
    try (UdpConnectionRequester requester = requester(sender)) {
      assertThat(requester.deliver(device("203.0.113.7:5000"), Duration.ofSeconds(30), steps::add))
          .isInstanceOf(Delivery.Sent.class);
      assertThat(sent).hasSize(3);
    }
  }

  @Test
  void anAddressInsideThisNetworkIsNotBelievedFromOutside() {
    try (UdpConnectionRequester requester = requester(this::note)) {
      for (String inside : List.of("127.0.0.1:53", "192.168.1.1:53", "169.254.1.1:53")) {
        Device device = device(inside);

        assertThat(requester.missing(device)).map(Cause::code).contains(CauseCode.TARGET_FORBIDDEN);
        assertThat(requester.deliver(device, Duration.ofSeconds(30), steps::add))
            .isInstanceOf(Delivery.Unreachable.class);
      }
      assertThat(sent).isEmpty();
    }
  }

  @Test
  void whatTheSystemRefusesIsUnreachable() {
    UdpSender sender =
        (datagram, to) -> {
          throw new IOException("Network is unreachable");
        };
    try (UdpConnectionRequester requester = requester(sender)) {
      assertThat(requester.deliver(device("203.0.113.7:5000"), Duration.ofSeconds(30), steps::add))
          .isInstanceOf(Delivery.Unreachable.class);
    }
  }

  @Test
  void withoutAddressLoginOrPortItIsNotTried() {
    try (UdpConnectionRequester requester = requester(this::note)) {
      assertThat(requester.missing(device("203.0.113.7:5000"))).isEmpty();
      assertThat(requester.missing(device(""))).isPresent();
    }
    try (UdpConnectionRequester portless =
        new UdpConnectionRequester(
            Optional.empty(), bindings, new NoForms(), new Failures(Clock.systemUTC()), events)) {
      assertThat(portless.missing(device("203.0.113.7:5000"))).isPresent();
    }
  }

  private void note(byte[] datagram, InetSocketAddress to) {
    sent.add(new String(datagram, StandardCharsets.UTF_8));
    targets.add(to);
  }

  private UdpConnectionRequester requester(UdpSender sender) {
    return new UdpConnectionRequester(
        Optional.of(sender), bindings, new NoForms(), new Failures(Clock.systemUTC()), events);
  }

  private static String value(String message, String name) {
    return message.replaceFirst("(?s).*[?&]" + name + "=([^& ]*).*", "$1");
  }

  private static Device device(String address) {
    Instant now = Instant.now();
    return new Device(
        KEY,
        ID,
        "",
        Set.of(),
        new Contact(now, now, List.of(), "203.0.113.7", "", ""),
        new Reported("Device.", "", "", "", "", "", address, "", 0),
        new Credentials("cr", "secret"),
        List.of());
  }

  private static final class NoForms implements UdpForms {
    @Override
    public Optional<UdpForm> known(Device device) {
      return Optional.of(UdpForm.PLAIN);
    }

    @Override
    public void learnt(Device device, UdpForm form) {}
  }

  private static final class Source implements AcsEvents {
    private final List<Consumer<AcsEvent>> watchers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<AcsEvent> one) {
      watchers.add(one);
      return () -> watchers.remove(one);
    }

    void tell(AcsEvent event) {
      watchers.forEach(watcher -> watcher.accept(event));
    }
  }
}
