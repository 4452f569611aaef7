package org.beckon.acs.connreq.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
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
  private static final DeviceId OTHER_ID = new DeviceId("Acme", "00D09E", "GW1", "SN2");
  private static final DeviceKey OTHER = DeviceKey.of(OTHER_ID);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofMillis(20);
  private static final Delivery REFUSED = new Delivery.Refused(Cause.of(CauseCode.BUSY));
  private static final Cause OFF = Cause.of(CauseCode.SILENT, "192.0.2.1:7547");
  private static final Delivery UNREACHABLE = new Delivery.Unreachable(OFF);
  private static final Delivery ACCEPTED = new Delivery.Accepted();

  private final InMemoryStores stores = new InMemoryStores();
  private final PokeStore past = stores.pokes();
  private final Watchers events = new Watchers();
  private final Way http = new Way(Via.HTTP);
  private final Way udp = new Way(Via.UDP);
  private final Way xmpp = new Way(Via.XMPP);
  private final List<Via> tried = new CopyOnWriteArrayList<>();
  private final List<Via> succeeded = new CopyOnWriteArrayList<>();
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
        .containsExactly("HTTP accepted", "HTTP failed", "UDP accepted", "UDP inform");
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
    assertThat(trace.failures())
        .containsExactly(new Failure(Via.HTTP, PokeTrace.Result.UNREACHABLE, OFF));
  }

  @Test
  void leavesOutWaysThatTheDeviceDoesNotHave() {
    http.missing = Optional.of(Cause.of(CauseCode.URL_MISSING));
    udp.missing = Optional.of(Cause.of(CauseCode.BINDING_MISSING));
    xmpp.missing = Optional.of(Cause.of(CauseCode.JID_MISSING));

    PokeTrace trace = poke();

    assertThat(service.missing(KEY)).containsOnlyKeys(Via.values());

    assertThat(tried).isEmpty();
    assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
    assertThat(trace.failures())
        .extracting(failure -> failure.cause().code())
        .containsExactly(CauseCode.URL_MISSING, CauseCode.BINDING_MISSING, CauseCode.JID_MISSING);
    assertThat(trace.cause())
        .startsWith("HTTP: The device has not told a ConnectionRequestURL. UDP: ");
  }

  @Test
  void saysSoWhereTheServerDoesNotHaveTheWay() {
    try (PokeService without =
        new PokeService(
            registry(stores),
            events,
            List.of(http),
            past,
            Pace.DEFAULT,
            GRACE,
            Clock.systemUTC())) {
      PokeTrace trace = without.poke(KEY, Optional.of(Via.XMPP), LONG, step -> {}).join();

      assertThat(trace.failures())
          .containsExactly(
              new Failure(
                  Via.XMPP, PokeTrace.Result.UNREACHABLE, Cause.of(CauseCode.WAY_OFF, "XMPP")));
    }
  }

  @Test
  void tellsTheFurthestOfSeveralFailuresAndWhenTheDeviceCallsByItself() {
    http.answers(REFUSED);
    udp.answers(UNREACHABLE);
    xmpp.answers(UNREACHABLE);

    PokeTrace trace = poke();

    assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
    assertThat(trace.via()).isEqualTo(Via.HTTP);
    assertThat(trace.failures())
        .extracting(Failure::via)
        .containsExactly(Via.HTTP, Via.UDP, Via.XMPP);
    assertThat(trace.furthest().orElseThrow().cause()).isEqualTo(Cause.of(CauseCode.BUSY));
    assertThat(trace.cause()).contains("HTTP: The device is busy", "UDP: 192.0.2.1:7547 does not");
    assertThat(trace.advice()).isEqualTo(CauseCode.BUSY.advice());
    assertThat(trace.nextInform()).isPresent();
    assertThat(trace.nextInform().orElseThrow()).isAfter(Instant.now());
  }

  @Test
  void sendsAnewWhereTheWayHasNoAnswer() {
    http.missing = Optional.of(Cause.of(CauseCode.URL_MISSING));
    Cause lost = Cause.of(CauseCode.BINDING_UNANSWERED, "192.0.2.1:1");
    udp.answers(new Delivery.Sent(Duration.ofMillis(5), lost));
    udp.informs(new Delivery.Sent(Duration.ofSeconds(20), lost));

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
  void aPokeByAnotherWayIsNotAnsweredByTheOneUnderWay() {
    http.holds();
    udp.informs(ACCEPTED);
    CompletableFuture<PokeTrace> first = service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
    CompletableFuture<PokeTrace> other = service.poke(KEY, Optional.of(Via.UDP), LONG, step -> {});
    CompletableFuture<PokeTrace> same = service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
    assertThat(other).isNotDone();

    http.release(REFUSED);

    assertThat(first.join().result()).isEqualTo(PokeTrace.Result.FAILED);
    assertThat(same.join()).isEqualTo(first.join());
    assertThat(other.join().result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(other.join().via()).isEqualTo(Via.UDP);
    assertThat(other.join().steps()).extracting(PokeStep::kind).startsWith(StepKind.TURN);
    assertThat(tried).containsExactly(Via.HTTP, Via.UDP);
  }

  @Test
  void aPokeByAnyWayTakesTheSuccessOfTheOneUnderWay() throws Exception {
    http.holds();
    CompletableFuture<PokeTrace> first = service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
    CompletableFuture<PokeTrace> any = service.poke(KEY, LONG);
    http.entered();
    inform();

    http.release(ACCEPTED);

    assertThat(first.join().result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(any.join()).isEqualTo(first.join());
    assertThat(service.history(KEY, 10)).hasSize(1);
  }

  @Test
  void aPokeByAnyWayGoesOnWhereTheOneUnderWayFailed() {
    http.holds();
    service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
    CompletableFuture<PokeTrace> any = service.poke(KEY, LONG);
    udp.informs(ACCEPTED);

    http.release(UNREACHABLE);

    assertThat(any.join().result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(any.join().via()).isEqualTo(Via.UDP);
  }

  @Test
  void aPokeMadeAfterTheInformIsAnother() throws Exception {
    http.holds();
    CompletableFuture<PokeTrace> first = service.poke(KEY, LONG);
    http.entered();
    inform();

    CompletableFuture<PokeTrace> second = service.poke(KEY, LONG);
    http.entered();
    http.release(ACCEPTED);

    assertThat(first.join().result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(second).isNotDone();
    inform();
    assertThat(second.join().result()).isEqualTo(PokeTrace.Result.INFORM);
    assertThat(second.join()).isNotEqualTo(first.join());
    assertThat(tried).containsExactly(Via.HTTP, Via.HTTP);
  }

  @Test
  void anInformBeforeTheTurnIsForNobody() throws Exception {
    http.holds();
    service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
    CompletableFuture<PokeTrace> other = service.poke(KEY, Optional.of(Via.UDP), LONG, step -> {});
    http.entered();
    inform();
    inform();
    udp.answers(REFUSED);

    http.release(ACCEPTED);

    assertThat(other.join().result()).isEqualTo(PokeTrace.Result.FAILED);
  }

  @Test
  void onlyTheWayThatReachedTheDeviceIsToldThatItWorks() {
    http.answers(UNREACHABLE);
    udp.informs(ACCEPTED);
    poke();
    assertThat(succeeded).containsExactly(Via.UDP);

    udp.answers(REFUSED);
    xmpp.informs(ACCEPTED);
    poke();
    assertThat(succeeded).containsExactly(Via.UDP);
  }

  @Test
  void theFasterIsMeasuredWithoutTheWaysThatFailedBeforeIt() {
    past.append(worked(Via.XMPP, Duration.ofMillis(80)));
    past.append(
        new PokeTrace(
            KEY,
            Via.UDP,
            Instant.EPOCH,
            PokeTrace.Result.INFORM,
            List.of(
                PokeStep.failed(Via.HTTP, Duration.ofSeconds(10), OFF),
                PokeStep.of(Via.UDP, StepKind.SENT, Duration.ofSeconds(10), "1", "192.0.2.1:1"),
                PokeStep.of(Via.UDP, StepKind.INFORM, Duration.ofMillis(10_009), "7")),
            Optional.of(Duration.ofMillis(10_009)),
            List.of(new Failure(Via.HTTP, PokeTrace.Result.UNREACHABLE, OFF)),
            Optional.empty()));
    udp.informs(ACCEPTED);

    try (PokeService restarted = service()) {
      restarted.poke(KEY, LONG).join();
    }

    assertThat(tried).containsExactly(Via.UDP);
  }

  @Test
  void cutShortItIsNoFailureOfTheDevice() throws Exception {
    http.holds();
    CompletableFuture<PokeTrace> poke = service.poke(KEY, LONG);
    http.entered();

    service.close();

    assertThat(poke.join().failures())
        .extracting(failure -> failure.cause().code())
        .containsExactly(CauseCode.CUT_SHORT);
    assertThat(service.history(KEY, 10)).isEmpty();
    assertThat(service.poke(KEY, LONG).join().failures())
        .extracting(failure -> failure.cause().code())
        .containsExactly(CauseCode.CUT_SHORT);
  }

  @Test
  void aPokeThatIsHeldUpByThePaceLosesNoTime() throws Exception {
    try (PokeService slow = oneByOne()) {
      http.holds();
      Optional<Via> byHttp = Optional.of(Via.HTTP);
      Duration wait = Duration.ofMillis(200);
      slow.poke(KEY, byHttp, LONG, step -> {});
      http.entered();
      CompletableFuture<PokeTrace> held = slow.poke(OTHER, byHttp, wait, step -> {});
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
          .execute(() -> http.release(REFUSED));

      assertThat(http.entered()).isGreaterThan(Duration.ofMillis(100));
      assertThat(held.join().steps()).allMatch(step -> step.at().compareTo(wait) < 0);
    }
  }

  @Test
  void hostsThatDoNotAnswerByOneWayHoldUpNobodyByAnother() throws Exception {
    try (PokeService slow = oneByOne()) {
      http.holds();
      slow.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});
      http.entered();
      udp.informs(ACCEPTED);

      PokeTrace trace = slow.poke(OTHER, Optional.of(Via.UDP), LONG, step -> {}).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
      http.release(REFUSED);
    }
  }

  @Test
  void aTurnThatNeverComesIsAFailure() {
    http.holds();
    service.poke(KEY, Optional.of(Via.HTTP), LONG, step -> {});

    PokeTrace other =
        service.poke(KEY, Optional.of(Via.UDP), Duration.ofMillis(20), step -> {}).join();

    assertThat(other.failures().getFirst().cause().code()).isEqualTo(CauseCode.OTHER_POKE);
    assertThat(other.via()).isEqualTo(Via.UDP);
    http.release(REFUSED);
  }

  @Test
  void knowsTheLastPokeOfEachWayOverARestart() {
    http.answers(UNREACHABLE);
    udp.informs(ACCEPTED);
    PokeTrace trace = poke();

    assertThat(service.ways(KEY)).containsOnlyKeys(Via.HTTP, Via.UDP).containsValue(trace);
    try (PokeService restarted = service()) {
      assertThat(restarted.ways(KEY)).containsOnlyKeys(Via.HTTP, Via.UDP);
      assertThat(restarted.latest(KEY)).contains(trace);
    }
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

  /** A service for two devices that lets one request at a time go out by each way. */
  private PokeService oneByOne() {
    InMemoryStores two = new InMemoryStores();
    two.devices().save(device(ID));
    two.devices().save(device(OTHER_ID));
    return new PokeService(
        registry(two),
        events,
        List.of(http, udp),
        two.pokes(),
        new Pace(1, 1000),
        GRACE,
        Clock.systemUTC());
  }

  private void inform() {
    events.publish(
        new AcsEvent.Informed(
            KEY, new SessionId(7), List.of(new Event("6 CONNECTION REQUEST", ""))));
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
        List.of(PokeStep.of(via, StepKind.INFORM, after, "7")),
        Optional.of(after),
        List.of(),
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
    private final BlockingQueue<Duration> entered = new LinkedBlockingQueue<>();
    private volatile Optional<Cause> missing = Optional.empty();
    private volatile CompletableFuture<Delivery> held;

    Way(Via via) {
      this.via = via;
    }

    /** Cut short, it ends as the real ones do. */
    private static Delivery await(CompletableFuture<Delivery> waiting) {
      try {
        return waiting.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Delivery.Broken(Cause.of(CauseCode.CUT_SHORT));
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      }
    }

    /** Waits until a request goes out; the time that it was given. */
    Duration entered() throws InterruptedException {
      Duration timeout = entered.poll(20, TimeUnit.SECONDS);
      assertThat(timeout).isNotNull();
      return timeout;
    }

    @Override
    public void succeeded(Device device) {
      succeeded.add(via);
    }

    /** It answers when it is released. */
    void holds() {
      held = new CompletableFuture<>();
    }

    void release(Delivery delivery) {
      held.complete(delivery);
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
    public Optional<Cause> missing(Device device) {
      return missing;
    }

    @Override
    public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
      tried.add(via);
      steps.accept(PokeStep.of(via, StepKind.ACCEPTED, Duration.ZERO, "200"));
      entered.add(timeout);
      CompletableFuture<Delivery> waiting = held;
      if (waiting != null) {
        return await(waiting);
      }
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
