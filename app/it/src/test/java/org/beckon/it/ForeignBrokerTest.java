package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ForeignBroker;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.fleet.Surroundings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Beckon and a simulated device as clients of a broker that we did not write. Each broker is
 * started once and led through its life, for starting takes seconds.
 */
class ForeignBrokerTest {
  private static final Duration WAIT = Duration.ofSeconds(30);
  private static final String ROW = "Device.XMPP.Connection.1.";
  private static final ToldAccount ACCOUNT =
      new ToldAccount(Optional.of("cpe-one"), Optional.of("cpe secret"), Optional.empty());

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void devicesArePokedOverIt(ForeignBroker.Kind kind) throws Exception {
    assumeTrue(kind.isHere(), kind + " is not installed");
    Map<String, String> accounts = Map.of("acs", "acs secret", "cpe-one", "cpe secret");
    try (ForeignBroker broker =
            ForeignBroker.start(kind, Files.createDirectory(folder.resolve("broker")), accounts);
        AcsServer acs = server(settings(broker));
        Fleet fleet =
            Fleets.in(
                Surroundings.XMPP_ONLY, acs.cwmp().url().orElseThrow(), "home-router", 2, 1)) {
      Seen seen = new Seen(acs, fleet);
      seen.await(() -> acs.xmpp().outside().status() instanceof OutsideStatus.Online);

      // An account that was told, then one that Beckon registers.
      assertThat(acs.xmpp().prepare(seen.device(0), "test"))
          .isInstanceOfSatisfying(
              XmppService.Result.Refused.class,
              refused ->
                  assertThat(refused.why().words())
                      .contains("password of cpe-sim000001@xmpp.example", "--account"));
      seen.setUp(0, ACCOUNT);
      seen.pokes(0);
      acs.xmpp().outside().use(registering(broker));
      seen.await(() -> acs.xmpp().outside().status() instanceof OutsideStatus.Online);
      seen.setUp(1, ToldAccount.NOTHING);
      seen.pokes(1);
      assertThat(seen.simulated(1).value(ROW + "JabberID").orElseThrow())
          .startsWith("cpe-sim000002@xmpp.example/");
      seen.await(() -> acs.xmpp().onlineSince(seen.device(0)).isPresent());

      // The broker goes down and comes again.
      seen.simulated(0).setLocally(ROW + "ServerRetryInitialInterval", "1");
      seen.simulated(0).setLocally(ROW + "ServerRetryMaxInterval", "2");
      broker.stop();
      seen.await(() -> acs.xmpp().outside().status() instanceof OutsideStatus.Down);
      assertThat(seen.poke(0).cause()).contains("not logged in to the XMPP broker");
      broker.start();
      seen.await(() -> acs.xmpp().outside().status() instanceof OutsideStatus.Online);
      seen.pokesAgain(0);

      // A device whose password is another one, one that takes no request from us, one that is
      // gone.
      seen.simulated(0).setLocally("Device.ManagementServer.ConnectionRequestPassword", "other");
      assertThat(seen.poke(0).cause()).contains("refused the login");
      seen.simulated(0)
          .setLocally("Device.ManagementServer.ConnReqAllowedJabberIDs", "x@other.example");
      assertThat(seen.poke(0).cause()).contains("service is not available");
      seen.simulated(0).setLocally(ROW + "Enable", "0");
      assertThat(seen.offline(0).cause()).contains("is offline");
      assertThat(acs.xmpp().onlineSince(seen.device(0))).isEmpty();

      // The server's own password is wrong.
      acs.xmpp().outside().use(settings(broker).withPassword("wrong"));
      seen.await(
          () ->
              acs.xmpp().outside().status() instanceof OutsideStatus.Down down
                  && down.trouble() == OutsideTrouble.WRONG_LOGIN);
      assertThat(seen.poke(1).cause()).contains("refuses the login");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTestSaysEachStepInWords(ForeignBroker.Kind kind) throws Exception {
    assumeTrue(kind.isHere(), kind + " is not installed");
    try (ForeignBroker broker =
            ForeignBroker.start(
                kind,
                Files.createDirectory(folder.resolve("broker")),
                Map.of("acs", "acs secret"));
        AcsServer acs = server(settings(broker).withPassword("not this one"))) {
      OutsideSettings good = settings(broker);

      assertThat(tested(acs, good))
          .containsExactly("CONNECT done", "TLS done", "LOGIN done", "PING done");
      assertThat(tested(acs, good.withPassword("wrong")))
          .containsExactly("CONNECT done", "TLS done", "LOGIN WRONG_LOGIN");
      assertThat(tested(acs, trusting(good, new OutsideTrust.Installed())))
          .containsExactly("CONNECT done", "TLS UNTRUSTED");
      assertThat(tested(acs, trusting(good, new OutsideTrust.Pinned("ab".repeat(32)))))
          .containsExactly("CONNECT done", "TLS UNTRUSTED");
      assertThat(tested(acs, trusting(good, new OutsideTrust.Pinned(fingerprint(acs, good)))))
          .hasSize(4);
      assertThat(tested(acs, at(good, 1, good.user()))).containsExactly("CONNECT REFUSED");
      assertThat(tested(acs, at(good, broker.port(), "acs@nowhere.example")))
          .startsWith("CONNECT done")
          .doesNotContain("LOGIN done");
    }
  }

  private static List<String> tested(AcsServer acs, OutsideSettings settings) {
    List<String> steps = new ArrayList<>();
    boolean done =
        acs.xmpp()
            .outside()
            .test(
                settings,
                step -> {
                  assertThat(step.toString()).doesNotContain("secret");
                  steps.add(step.kind() + " " + step.trouble().map(Enum::name).orElse("done"));
                });
    assertThat(done).isEqualTo(steps.getLast().equals("PING done"));
    return steps;
  }

  /** As the test tells it of a certificate that is not believed. */
  private static String fingerprint(AcsServer acs, OutsideSettings settings) {
    List<OutsideStep> steps = new ArrayList<>();
    acs.xmpp().outside().test(trusting(settings, new OutsideTrust.Installed()), steps::add);
    String detail = steps.getLast().detail();
    return detail.substring(detail.indexOf("SHA-256 ") + "SHA-256 ".length());
  }

  private static AcsServer server(OutsideSettings broker) {
    return AcsServer.start(
        AcsConfig.at("127.0.0.1", 0)
            .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
            .outsideXmpp(broker)
            .build(),
        new InMemoryStores(),
        new PublishedDictionary());
  }

  private static OutsideSettings settings(ForeignBroker broker) throws IOException {
    return new OutsideSettings(
        "localhost",
        broker.port(),
        "acs@" + ForeignBroker.DOMAIN,
        "acs secret",
        new OutsideTrust.Authority(broker.ca()),
        OutsideSettings.ACCOUNTS,
        false);
  }

  private static OutsideSettings registering(ForeignBroker broker) throws IOException {
    OutsideSettings plain = settings(broker);
    return new OutsideSettings(
        plain.host(),
        plain.port(),
        plain.user(),
        plain.password(),
        plain.trust(),
        plain.accounts(),
        true);
  }

  private static OutsideSettings trusting(OutsideSettings plain, OutsideTrust trust) {
    return new OutsideSettings(
        plain.host(), plain.port(), plain.user(), plain.password(), trust, plain.accounts(), false);
  }

  private static OutsideSettings at(OutsideSettings plain, int port, String user) {
    return new OutsideSettings(
        plain.host(), port, user, plain.password(), plain.trust(), plain.accounts(), false);
  }

  /** The server and the devices, and what is waited for. */
  private static final class Seen {
    private final AcsServer acs;
    private final Fleet fleet;

    Seen(AcsServer acs, Fleet fleet) throws Exception {
      this.acs = acs;
      this.fleet = fleet;
      fleet.informed().get(60, TimeUnit.SECONDS);
    }

    Device device(int n) {
      return acs.devices().find(new DeviceKey(fleet.ids().get(n))).orElseThrow();
    }

    SimulatedDevice simulated(int n) {
      return fleet.device(n);
    }

    /** Waits for an event of the server, or a status of the link, after which it is so. */
    void await(BooleanSupplier wanted) throws Exception {
      CompletableFuture<Void> so = new CompletableFuture<>();
      try (AcsEvents.Subscription _ = acs.events().subscribe(event -> check(so, wanted));
          OutsideBroker.Watch _ = acs.xmpp().outside().watch(status -> check(so, wanted))) {
        check(so, wanted);
        so.get(60, TimeUnit.SECONDS);
      }
    }

    private static void check(CompletableFuture<Void> so, BooleanSupplier wanted) {
      if (wanted.getAsBoolean()) {
        so.complete(null);
      }
    }

    /** Nothing reaches the device yet: its own next call brings the settings. */
    void setUp(int n, ToldAccount told) throws Exception {
      switch (acs.xmpp().prepare(device(n), told, "test")) {
        case XmppService.Result.Queued(Operation operation) -> {
          CompletableFuture<?> ended = acs.operations().whenEnded(operation.id());
          simulated(n).informNow();
          ended.get(60, TimeUnit.SECONDS);
        }
        case XmppService.Result.Refused(Phrase why) -> throw new AssertionError(why.words());
      }
      connected(n);
    }

    /** The device is logged in, and the server knows its address. */
    void connected(int n) throws Exception {
      SimulatedDevice one = simulated(n);
      one.informNow();
      await(
          () ->
              one.value(ROW + "Status").orElse("").equals("Enabled")
                  && one.value(ROW + "JabberID")
                      .orElse("-")
                      .equals(device(n).reported().connReqJabberId()));
    }

    PokeTrace poke(int n) throws Exception {
      return acs.poker()
          .poke(device(n).key(), Optional.of(Via.XMPP), WAIT, step -> {})
          .get(60, TimeUnit.SECONDS);
    }

    void pokes(int n) throws Exception {
      PokeTrace trace = poke(n);
      assertThat(trace.result()).as(trace.cause()).isEqualTo(PokeTrace.Result.INFORM);
      assertThat(trace.steps())
          .extracting(PokeStep::name)
          .containsExactly("stanza sent", "result", "inform");
    }

    /** Pokes until the device has come back; each try ends by itself. */
    void pokesAgain(int n) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      PokeTrace trace = poke(n);
      while (trace.result() != PokeTrace.Result.INFORM && System.nanoTime() < end) {
        trace = poke(n);
      }
      assertThat(trace.result()).as(trace.cause()).isEqualTo(PokeTrace.Result.INFORM);
    }

    /** Pokes until the broker has noticed that the device is gone. */
    PokeTrace offline(int n) throws Exception {
      PokeTrace trace = poke(n);
      for (int i = 0; i < 20 && !trace.cause().contains("offline"); i++) {
        trace = poke(n);
      }
      return trace;
    }
  }
}
