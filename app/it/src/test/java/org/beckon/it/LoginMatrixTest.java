package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.Listener;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.it.harness.DeviceCa;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.CpeTls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in, in each version, however the device carries its messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginMatrixTest {
  private static final int SECONDS = 20;
  private static final String USER = "cpe";
  private static final String PASSWORD = "onboarding 1";
  private static final String NAME = "Device.WiFi.SSID.1.SSID";

  /** Ways in. */
  enum Way {
    NONE(CpeAuth.NONE, DigestAlgorithm.MD5, "no login"),
    BASIC(CpeAuth.BASIC, DigestAlgorithm.MD5, "Basic"),
    DIGEST_MD5(CpeAuth.DIGEST, DigestAlgorithm.MD5, "Digest MD5"),
    DIGEST_SHA_256(CpeAuth.DIGEST, DigestAlgorithm.SHA_256, "Digest SHA-256"),
    TLS(CpeAuth.ANY, DigestAlgorithm.MD5, "TLS"),
    TLS_CLIENT_CERTIFICATE(CpeAuth.ANY, DigestAlgorithm.MD5, "TLS client certificate");

    private final CpeAuth auth;
    private final DigestAlgorithm algorithm;
    private final String words;

    Way(CpeAuth auth, DigestAlgorithm algorithm, String words) {
      this.auth = auth;
      this.algorithm = algorithm;
      this.words = words;
    }

    boolean isTls() {
      return this == TLS || this == TLS_CLIENT_CERTIFICATE;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** How messages are carried. */
  enum Carriage {
    KEEP_ALIVE("one connection"),
    CONNECTION_EACH("a connection for each message");

    private final String words;

    Carriage(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private final Dictionary dictionary = new PublishedDictionary();
  private final DeviceModel router =
      new ShippedDeviceModels(dictionary).find("home-router").orElseThrow();
  private final Misbehaviour closing = Misbehaviours.find("closes-each-time").orElseThrow();
  private final Map<Way, AcsServer> servers = new EnumMap<>(Way.class);
  private final AtomicInteger serials = new AtomicInteger();
  private Path directory;
  private DeviceCa maker;

  @BeforeAll
  void start(@TempDir Path files) throws IOException, GeneralSecurityException {
    directory = files;
    maker = new DeviceCa();
    Path makerFile = maker.write(files.resolve("maker.pem"));
    for (Way way : Way.values()) {
      AcsConfig.Builder config =
          AcsConfig.at("127.0.0.1", 0)
              .cpeAuth(way.auth)
              .digests(List.of(way.algorithm))
              .cpeCredentials(Optional.of(USER), Optional.of(PASSWORD));
      if (way.isTls()) {
        config.tls(
            Optional.of(
                new TlsConfig(
                    0,
                    files.resolve("tls"),
                    Optional.empty(),
                    Optional.empty(),
                    way == Way.TLS ? Optional.empty() : Optional.of(makerFile),
                    List.of())));
      }
      servers.put(way, AcsServer.start(config.build(), new InMemoryStores(), dictionary));
    }
  }

  @AfterAll
  void stop() {
    servers.values().forEach(AcsServer::close);
  }

  static Stream<Arguments> cells() {
    return Stream.of(Way.values())
        .flatMap(
            way ->
                Stream.of(CwmpVersion.V1_0, CwmpVersion.V1_2, CwmpVersion.V1_4)
                    .flatMap(
                        version ->
                            Stream.of(Carriage.values())
                                .map(carriage -> Arguments.of(way, version, carriage))));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("cells")
  void aDeviceInformsIsReadWrittenAndRebooted(Way way, CwmpVersion version, Carriage carriage)
      throws Exception {
    AcsServer acs = servers.get(way);
    try (Fleet fleet = Fleet.start(config(way, version, carriage), dictionary)) {
      fleet.informed().get(SECONDS, TimeUnit.SECONDS);
      SimulatedDevice device = fleet.device(0);
      DeviceKey key = new DeviceKey(device.id());
      String name = "Kitchen " + device.id();

      Operation read = acs.operations().enqueue(key, new Work.ReadValues(List.of(NAME)), "test");
      Operation write =
          acs.operations()
              .enqueue(
                  key,
                  new Work.WriteValues(List.of(ParameterValue.of(NAME, name, ValueType.STRING))),
                  "test");
      Operation restart = acs.operations().enqueue(key, new Work.Restart(), "test");
      CompletableFuture<?> rebooted = device.nextSessionWith(EventCode.M_REBOOT);
      device.informNow();

      assertThat(((Outcome.Values) ended(acs, read)).values())
          .extracting(ParameterValue::name)
          .containsExactly(NAME);
      ended(acs, write);
      assertThat(device.value(NAME)).contains(name);
      ended(acs, restart);
      rebooted.get(SECONDS, TimeUnit.SECONDS);
      Contact contact = acs.devices().find(key).orElseThrow().contact();
      assertThat(contact.lastEvents()).anyMatch(event -> event.is(EventCode.M_REBOOT));
      assertThat(contact.cwmpVersion()).isEqualTo(version.text());
      assertThat(acs.status().notices()).isEmpty();
    }
  }

  private static Outcome ended(AcsServer acs, Operation operation) throws Exception {
    Operation ended = acs.operations().whenEnded(operation.id()).get(SECONDS, TimeUnit.SECONDS);
    assertThat(ended.state()).as("%s", ended).isEqualTo(OperationState.DONE);
    return ended.outcome().orElseThrow();
  }

  private FleetConfig config(Way way, CwmpVersion version, Carriage carriage) throws Exception {
    AcsServer acs = servers.get(way);
    Listener listener = way.isTls() ? acs.cwmps().orElseThrow() : acs.cwmp();
    int serial = serials.incrementAndGet();
    FleetConfig.Builder config =
        FleetConfig.at(listener.url().orElseThrow())
            .models(List.of(router))
            .firstSerial(serial)
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(20))
            .cwmpVersion(version)
            .misbehave(carriage == Carriage.KEEP_ALIVE ? List.of() : List.of(closing));
    if (way != Way.NONE && way != Way.TLS_CLIENT_CERTIFICATE) {
      config.login(USER, PASSWORD);
    }
    if (way.isTls()) {
      config.tls(new CpeTls(Optional.of(caFile(acs)), false, certificate(way, serial)));
    }
    return config.build();
  }

  private Path caFile(AcsServer acs) throws IOException {
    return Files.writeString(
        directory.resolve("ca.pem"), acs.status().authority().orElseThrow().pem());
  }

  private Optional<Path> certificate(Way way, int serial)
      throws IOException, GeneralSecurityException {
    return way == Way.TLS_CLIENT_CERTIFICATE
        ? Optional.of(
            maker.issue(
                "%s-SIM%06d".formatted(router.deviceId().oui(), serial),
                directory.resolve("device.pem")))
        : Optional.empty();
  }

  @Test
  void aDeviceWithAnothersCertificateStaysOutside() throws Exception {
    AcsServer acs =
        AcsServer.start(
            AcsConfig.at("127.0.0.1", 0)
                .tls(
                    Optional.of(
                        new TlsConfig(
                            0,
                            directory.resolve("other-tls"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(directory.resolve("maker.pem")),
                            List.of())))
                .build(),
            new InMemoryStores(),
            dictionary);
    Path ca = caFile(acs);
    Path certificate =
        maker.issue(router.deviceId().oui() + "-SIM999999", directory.resolve("anothers.pem"));
    FleetConfig config =
        FleetConfig.at(acs.cwmps().flatMap(Listener::url).orElseThrow())
            .models(List.of(router))
            .firstSerial(serials.incrementAndGet())
            .tls(new CpeTls(Optional.of(ca), false, Optional.of(certificate)))
            .build();
    try (acs;
        Fleet fleet = Fleet.start(config, dictionary)) {
      assertThat(
              fleet
                  .device(0)
                  .nextSession(report -> report.failure().isPresent())
                  .get(SECONDS, TimeUnit.SECONDS)
                  .failure())
          .hasValueSatisfying(words -> assertThat(words).contains("403"));
      assertThat(acs.devices().all()).isEmpty();
      assertThat(acs.status().notices())
          .singleElement()
          .satisfies(
              notice -> assertThat(notice.text()).contains("showed another device's certificate"));
    }
  }
}
