package org.beckon.it.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each CPE of the catalogue of misbehaviours is read, written and rebooted by a real server over
 * real sockets. All run at once, a few at a time; each test waits for its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMisbehaviourIsManagedTest {
  private static final String NAME = "Device.WiFi.SSID.1.SSID";
  private static final int AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 90;

  /** They cannot be poked, or call anyway: they are managed when they call by themselves. */
  private static final Set<String> CALLING =
      Set.of("stale-url", "empty-url", "foreign-url", "storm");

  /** What no server may read (cpe-quirks 12). */
  private static final Set<String> REFUSED =
      Set.of("document-type", "deep-nesting", "huge-envelopes");

  private final Dictionary dictionary = new PublishedDictionary();
  private final DeviceModel router =
      new ShippedDeviceModels(dictionary).find("home-router").orElseThrow();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<String, Future<?>> managed = new HashMap<>();
  private AcsServer acs;

  static Stream<Misbehaviour> managed() {
    return Misbehaviours.all().stream().filter(one -> !REFUSED.contains(one.name()));
  }

  static Stream<Misbehaviour> refused() {
    return Misbehaviours.all().stream().filter(one -> REFUSED.contains(one.name()));
  }

  @BeforeAll
  void start() {
    acs = server();
    managed().forEach(one -> managed.put(one.name(), threads.submit(() -> manage(one))));
  }

  private AcsServer server() {
    return AcsServer.start(
        AcsConfig.at("127.0.0.1", 0)
            .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
            .build(),
        new InMemoryStores(),
        dictionary);
  }

  @AfterAll
  void stop() {
    threads.shutdownNow();
    acs.close();
  }

  @ParameterizedTest
  @MethodSource("managed")
  void isReadWrittenAndRebooted(Misbehaviour misbehaviour) throws Exception {
    managed.get(misbehaviour.name()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefused(Misbehaviour misbehaviour) throws Exception {
    try (Twin twin = start(misbehaviour)) {
      SessionReport refused =
          twin.cpe().nextSession(report -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(refused.failure()).isPresent();
      assertThat(refused.accepted()).isFalse();
    }
    assertThat(acs.devices().all())
        .noneMatch(device -> device.id().productClass().equals(misbehaviour.name()));
  }

  /** Only its user name and address are left to know its session by (cpe-quirks 27, 29). */
  @Test
  void withoutCookiesAndConnectionsIsManagedToo() throws Exception {
    Misbehaviour cookies = Misbehaviours.find("no-cookies").orElseThrow();
    Misbehaviour closing = Misbehaviours.find("closes-each-time").orElseThrow();
    try (AcsServer own = server();
        Twin twin =
            Twin.start(
                own, own.cwmp().url().orElseThrow(), router, dictionary, 1, cookies, closing)) {
      manage(twin, cookies);
    }
  }

  private Twin start(Misbehaviour misbehaviour) throws IOException {
    String url = acs.cwmp().url().orElseThrow();
    int number = Misbehaviours.all().indexOf(misbehaviour) + 1;
    return Twin.start(acs, url, router, dictionary, number, misbehaviour);
  }

  private Void manage(Misbehaviour misbehaviour) throws Exception {
    try (Twin twin = start(misbehaviour)) {
      manage(twin, misbehaviour);
    }
    return null;
  }

  private void manage(Twin twin, Misbehaviour misbehaviour) throws Exception {
    Special special = Specials.of(misbehaviour.name());
    special.prepare(twin);
    String before = twin.cpe().value(NAME).orElseThrow();
    Outcome read = work(twin, misbehaviour, new Work.ReadValues(List.of(NAME)));
    assertThat(read).isInstanceOf(Outcome.Values.class);
    assertThat(((Outcome.Values) read).values())
        .anyMatch(value -> value.name().equals(NAME) && value.value().equals(before));

    Work write = new Work.WriteValues(List.of(new ParameterValue(NAME, "A & B <1>", "")));
    assertThat(work(twin, misbehaviour, write)).isInstanceOf(Outcome.Written.class);
    assertThat(twin.cpe().value(NAME)).contains("A & B <1>");

    CompletableFuture<?> booted = twin.cpe().nextSessionWith(EventCode.BOOT);
    assertThat(work(twin, misbehaviour, new Work.Restart()))
        .isInstanceOfAny(Outcome.Acknowledged.class, Outcome.CameBack.class);
    booted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

    special.check(twin);
  }

  private Outcome work(Twin twin, Misbehaviour misbehaviour, Work work) throws Exception {
    return CALLING.contains(misbehaviour.name()) ? twin.calledFor(work) : twin.pokedFor(work);
  }
}
