package org.beckon.it.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.Listener;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.CpeTls;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Devices that cannot meet the server by TLS (cpe-quirks 44): nothing can be done for them but to
 * say why, with their address, and to serve the others.
 */
class TlsTwinsTest {
  private static final int SECONDS = 30;

  private final Dictionary dictionary = new PublishedDictionary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain-on-tls | spoke plain HTTP on the port of TLS
          old-tls      | speaks only TLS older than 1.2
          unknown-ca   | does not trust this server's certificate
          """)
  void isToldInWordsWithItsAddress(String name, String words, @TempDir Path files)
      throws Exception {
    TlsConfig tls =
        new TlsConfig(
            0,
            files.resolve("tls"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    AcsConfig config =
        AcsConfig.at("127.0.0.1", 0)
            .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
            .tls(Optional.of(tls))
            .build();
    try (AcsServer acs = AcsServer.start(config, new InMemoryStores(), dictionary)) {
      Path ca =
          Files.writeString(files.resolve("ca.pem"), acs.status().authority().orElseThrow().pem());
      try (Fleet fleet = fleet(acs, ca, 1, name)) {
        SessionReport failed =
            fleet
                .device(0)
                .nextSession(report -> report.failure().isPresent())
                .get(SECONDS, TimeUnit.SECONDS);
        assertThat(failed.accepted()).isFalse();
      }
      assertThat(acs.status().notices())
          .anySatisfy(
              notice -> {
                assertThat(notice.text()).startsWith("127.0.0.1 " + words);
                assertThat(notice.address()).isEqualTo("127.0.0.1");
              });
      assertThat(acs.devices().all()).isEmpty();
      try (Fleet fleet = fleet(acs, ca, 2)) {
        fleet.informed().get(SECONDS, TimeUnit.SECONDS);
      }
      assertThat(acs.devices().all()).hasSize(1);
    }
  }

  private Fleet fleet(AcsServer acs, Path ca, int serial, String... misbehaviours)
      throws Exception {
    return Fleet.start(
        FleetConfig.at(acs.cwmps().flatMap(Listener::url).orElseThrow())
            .models(List.of(new ShippedDeviceModels(dictionary).find("home-router").orElseThrow()))
            .firstSerial(serial)
            .login("cpe", "onboarding 1")
            .interval(Duration.ofHours(1))
            .misbehave(
                List.of(misbehaviours).stream()
                    .map(name -> Misbehaviours.find(name).orElseThrow())
                    .toList())
            .tls(new CpeTls(Optional.of(ca), false, Optional.empty()))
            .build(),
        dictionary);
  }
}
