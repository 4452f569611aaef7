package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.Device;
import org.beckon.it.harness.XmppFleet;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One click sets devices up for XMPP; from then on a stanza makes them call in. */
class XmppPokeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Path OPENSSL = Path.of("/usr/bin/openssl");

  @TempDir private Path folder;

  @Test
  void aTr181AndATr098DeviceAreSetUpAndPokedOverXmpp() throws Exception {
    try (XmppFleet lab = XmppFleet.start(folder, 2, "home-router", "dsl-router")) {
      lab.connect(PATIENCE);
      for (int n = 0; n < 2; n++) {
        Device device = lab.devices().get(n);
        SimulatedDevice simulated = lab.fleet().device(n);
        String row = device.reported().root() + "XMPP.Connection.1.";
        assertThat(simulated.value(row + "Status")).hasValue("Enabled");
        assertThat(simulated.value(row + "TLSEstablished").orElseThrow()).isIn("true", "1");
        assertThat(simulated.value(row + "ServerConnectAlgorithm")).hasValue("ServerTable");
        assertThat(simulated.value(row + "KeepAliveInterval")).hasValue("300");
        assertThat(device.reported().connReqJabberId())
            .isEqualTo(simulated.value(row + "JabberID").orElseThrow())
            .endsWith("@acs.example/ConnReq");

        PokeTrace trace = lab.poke(device.key(), PATIENCE).get(60, TimeUnit.SECONDS);

        assertThat(trace.result()).as(trace.cause()).isEqualTo(PokeTrace.Result.INFORM);
        assertThat(trace.steps())
            .extracting(PokeStep::name)
            .containsExactly("stanza sent", "result", "inform");
      }
    }
  }

  @Test
  void theCertificateOfTheBrokerIsOfTheOwnCaAndNamesItsDomain() throws Exception {
    assumeTrue(Files.isExecutable(OPENSSL), "openssl is not installed");
    try (XmppFleet lab = XmppFleet.start(folder, 1, "home-router")) {
      assertThat(openssl(lab, XmppFleet.DOMAIN)).contains("Verification: OK");
      assertThat(openssl(lab, "other.example")).contains("hostname mismatch");
    }
  }

  /** What openssl says of the broker's certificate for a device that expects this domain. */
  private String openssl(XmppFleet lab, String domain) throws IOException {
    Process openssl =
        new ProcessBuilder(
                OPENSSL.toString(),
                "s_client",
                "-brief",
                "-starttls",
                "xmpp",
                "-xmpphost",
                XmppFleet.DOMAIN,
                "-connect",
                lab.broker(),
                "-CAfile",
                folder.resolve("ca.pem").toString(),
                "-verify_hostname",
                domain)
            .redirectErrorStream(true)
            .start();
    openssl.getOutputStream().close();
    return new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aDeviceThatGoesAwayIsOfflineAtOnce() throws Exception {
    try (XmppFleet lab = XmppFleet.start(folder, 1, "home-router")) {
      lab.connect(PATIENCE);
      Device device = lab.devices().getFirst();
      CompletableFuture<Void> gone = new CompletableFuture<>();
      lab.acs()
          .events()
          .subscribe(
              event -> {
                if (lab.acs().xmpp().onlineSince(device).isEmpty()) {
                  gone.complete(null);
                }
              });

      lab.switchOff();

      gone.get(60, TimeUnit.SECONDS);
      PokeTrace trace = lab.poke(device.key(), PATIENCE).get(60, TimeUnit.SECONDS);
      assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
      assertThat(trace.cause()).contains("is offline");
    }
  }

  @Test
  void aWrongLoginIsToldInWords() throws Exception {
    try (XmppFleet lab = XmppFleet.start(folder, 1, "home-router")) {
      lab.connect(PATIENCE);
      Device device = lab.devices().getFirst();
      lab.fleet()
          .device(0)
          .setLocally("Device.ManagementServer.ConnectionRequestPassword", "another");

      PokeTrace trace = lab.poke(device.key(), PATIENCE).get(60, TimeUnit.SECONDS);

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
      assertThat(trace.cause()).contains("refused the login as");
    }
  }

  @Test
  void fortyDevicesAreAllPokedAtOnce() throws Exception {
    try (XmppFleet lab = XmppFleet.start(folder, 40, "dsl-router")) {
      lab.connect(PATIENCE);

      List<CompletableFuture<PokeTrace>> pokes =
          lab.devices().stream().map(device -> lab.poke(device.key(), PATIENCE)).toList();

      for (CompletableFuture<PokeTrace> poke : pokes) {
        assertThat(poke.get(60, TimeUnit.SECONDS).result()).isEqualTo(PokeTrace.Result.INFORM);
      }
    }
  }
}
