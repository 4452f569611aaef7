package org.beckon.acs.connreq.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.store.PokeStore;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which way a poke takes when there are several, over ways that do as they are told. */
class ChoiceOfWaysTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofMillis(20);
  private static final Delivery REFUSED = new Delivery.Refused("It is busy.", "Try again.");
  private static final Delivery UNREACHABLE =
      new Delivery.Unreachable("It is off.", "Switch it on.");
  private static final Delivery ACCEPTED = new Delivery.Accepted();

  private final InMemoryStores stores = new InMemoryStores();
  private final PokeStore past = stores.pokes();
  private final Watchers events = new Watchers();
  private final Way http = new Way(Via.HTTP);
  private final Way udp = new Way(Via.UDP);
  private final Way xmpp = new Way(Via.XMPP);
  private final List<Via> tried = new CopyOnWriteArrayList<>();
  private final PokeService service = service();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void triesTheNextWayWhenOneFails() {
    http.answers(UNREACHABLE);
    udp.informs(ACCEPTED);

    PokeTrace trace = poke();

    assertThat(tried).containsExactly(Via.HTTP, Via.UDP);
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(trace.via()).isEqualTo(Via.UDP);
    assertThat(trace.steps().stream().map(step -> step.via() + " " + step.name()))
        .containsExactly("HTTP try", "HTTP failed", "UDP try", "UDP inform");
  }

  @Test
  void beginsWithWhatWorkedLast() {
    http.answers(UNREACHABLE);
    udp.informs(ACCEPTED);
    poke();
    tried.clear();
    udp.informs(ACCEPTED);

    poke();

    assertThat(tried).containsExactly(Via.UDP);
  }

  @Test
  void beginsWithTheFasterOfTwoThatWorked() {
    past.append(worked(Via.HTTP, Duration.ofMillis(80)));
    past.append(worked(Via.XMPP, Duration.ofMillis(8)));
    past.append(worked(Via.UDP, Duration.ofMillis(20)));
    xmpp.informs(ACCEPTED);

    try (PokeService restarted = service()) {
      restarted.poke(KEY, LONG).join();
    }

    assertThat(tried).containsExactly(Via.XMPP);
  }

  @Test
  void remembersOverARestart() {
    past.append(worked(Via.XMPP, Duration.ofMillis(8)));
    xmpp.informs(ACCEPTED);

    try (PokeService restarted = service()) {
      restarted.poke(KEY, LONG).join();
      assertThat(tried).containsExactly(Via.XMPP);
      assertThat(restarted.history(KEY, 10)).hasSize(2);
    }
  }

  @Test
  void triesOnlyTheWayThatWasNamed() {
    http.answers(UNREACHABLE);

    PokeTrace trace = service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {}).join();

    assertThat(tried).containsExactly(Via.HTTP);
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
    assertThat(trace.cause()).isEqualTo("It is off.");
  }

  @Test
  void leavesOutWaysThatTheDeviceDoesNotHave() {
    http.missing = Optional.of("It has no URL.");
    udp.missing = Optional.of("It has no binding.");
    xmpp.missing = Optional.of("It has no JID.");

    PokeTrace trace = poke();

    assertThat(tried).isEmpty();
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
    assertThat(trace.cause()).isEqualTo("It has no URL. It has no binding. It has no JID.");
  }

  @Test
  void tellsTheFurthestOfSeveralFailuresAndWhenTheDeviceCallsByItself() {
    http.answers(REFUSED);
    udp.answers(UNREACHABLE);
    xmpp.answers(UNREACHABLE);

    PokeTrace trace = poke();

    assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
    assertThat(trace.via()).isEqualTo(Via.HTTP);
    assertThat(trace.cause()).contains("HTTP: It is busy.", "UDP: It is off.", "XMPP: It is off.");
    assertThat(trace.advice()).isEqualTo("Try again.");
    assertThat(trace.nextInform()).isPresent();
    assertThat(trace.nextInform().orElseThrow()).isAfter(Instant.now());
  }

  @Test
  void sendsAnewWhereTheWayHasNoAnswer() {
    http.missing = Optional.of("It has no URL.");
    udp.answers(new Delivery.Sent(Duration.ofMillis(5), "It was lost.", "Look for it."));
    udp.informs(new Delivery.Sent(Duration.ofSeconds(20), "It was lost.", "Look for it."));

    PokeTrace trace = poke();

    assertThat(tried).containsExactly(Via.UDP, Via.UDP);
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
  }

  @Test
  void anAcceptedRequestWithoutInformLeavesTimeForTheOtherWays() {
    http.answers(ACCEPTED);
    udp.informs(ACCEPTED);

    PokeTrace trace = service.poke(KEY, Duration.ofSeconds(2)).join();

    assertThat(tried).containsExactly(Via.HTTP, Via.UDP);
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
  }

  @Test
  void pacesAFleet() {
    int devices = 40;
    InMemoryStores many = new InMemoryStores();
    for (int i = 0; i < devices; i++) {
      many.devices().save(device(new DeviceId("Acme", "00D09E", "GW1", "SN" + i)));
    }
    try (PokeService slow =
        new PokeService(
            registry(many),
            events,
            List.of(http),
            many.pokes(),
            new Pace(4, 200),
            GRACE,
            Clock.systemUTC())) {
      http.many(devices, REFUSED);
      long begin = System.nanoTime();

      registry(many).all().stream()
          .map(device -> slow.poke(device.key(), LONG))
          .toList()
          .forEach(poke -> assertThat(poke.join().result()).isEqualTo(PokeTrace.Result.FAILED));

      // 40 of 200 a second begin within 195 ms, and not sooner.
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(190));
      assertThat(tried).hasSize(devices);
    }
  }

  private PokeTrace poke() {
    return service.poke(KEY, LONG).join();
  }

  private PokeService service() {
    stores.devices().save(device(ID));
    return new PokeService(
        registry(stores),
        events,
        List.of(http, udp, xmpp),
        past,
        Pace.DEFAULT,
        GRACE,
        Clock.systemUTC());
  }

  private static DeviceRegistry registry(InMemoryStores stores) {
    return new DeviceRegistry(
        stores.devices(),
        stores.parameters(),
        new AccessBook(stores.access(), () -> new Credentials("cpe", "onboarding")),
        event -> {},
        key -> {},
        Clock.systemUTC());
  }

  private static PokeTrace worked(Via via, Duration after) {
    return new PokeTrace(
        KEY,
        via,
        Instant.EPOCH,
        PokeTrace.Result.INFORM,
        List.of(new PokeStep(via, "inform", after, "")),
        Optional.of(after),
        "",
        "",
        Optional.empty());
  }

  private static Device device(DeviceId id) {
    Instant now = Instant.now();
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(),
        new Contact(now, now, List.of(), "127.0.0.1", "", ""),
        new Reported("Device.", "1", "1", "", "", "", "", "", 300),
        Credentials.NONE,
        List.of());
  }

  /** An answer, and whether the device calls in because of it. */
  private record Planned(Delivery delivery, boolean informs) {}

  /** A way that gives the answers it was told, and may make the device call in. */
  private final class Way implements ConnectionRequester {
    private final Via via;
    private final Queue<Planned> answers = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> missing = Optional.empty();

    Way(Via via) {
      this.via = via;
    }

    void answers(Delivery delivery) {
      answers.add(new Planned(delivery, false));
    }

    void many(int times, Delivery delivery) {
      for (int i = 0; i < times; i++) {
        answers(delivery);
      }
    }

    /** The device calls in because of this one. */
    void informs(Delivery delivery) {
      answers.add(new Planned(delivery, true));
    }

    @Override
    public Via via() {
      return via;
    }

    @Override
    public Optional<String> missing(Device device) {
      return missing;
    }

    @Override
    public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
      tried.add(via);
      steps.accept(new PokeStep(via, "try", Duration.ZERO, ""));
      Planned answer = answers.remove();
      if (answer.informs()) {
        events.publish(
            new AcsEvent.Informed(
                device.key(), new SessionId(7), List.of(new Event("6 CONNECTION REQUEST", ""))));
      }
      return answer.delivery();
    }
  }

  private static final class Watchers implements AcsEvents {
    private final List<Consumer<AcsEvent>> watchers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<AcsEvent> watcher) {
      watchers.add(watcher);
      return () -> watchers.remove(watcher);
    }

    void publish(AcsEvent event) {
      watchers.forEach(watcher -> watcher.accept(event));
    }
  }
}
