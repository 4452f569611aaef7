package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.ServerStatus;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.junit.jupiter.api.Test;

/** Starting, stopping and starting again; and what the server does by itself. */
class ServerLifeTest {
  private final InMemoryStores stores = new InMemoryStores();

  private ServerFixture start(boolean firstContact) {
    return new ServerFixture(CpeAuth.NONE, settings -> settings.firstContact(firstContact), stores);
  }

  @Test
  void saysWhereItCanBeReached() {
    try (ServerFixture server = start(false)) {
      ServerStatus status = server.acs.status();
      String url = "http://127.0.0.1:" + server.port + "/";
      assertThat(status.acsUrls()).containsExactly(url);
      assertThat(status.listeners())
          .singleElement()
          .satisfies(listener -> assertThat(listener.url()).contains(url));
      assertThat(status.cpeCredentials()).isEqualTo(new Credentials("cpe", "secret"));
      assertThat(status.cpeAuth()).isEqualTo(CpeAuth.NONE);
    }
    AcsConfig everywhere = AcsConfig.at("0.0.0.0", 0).build();
    try (AcsServer server = AcsServer.start(everywhere, stores, new PublishedDictionary())) {
      assertThat(server.status().acsUrls())
          .isNotEmpty()
          .allMatch(url -> url.startsWith("http://") && !url.contains("0.0.0.0"));
      assertThat(server.cwmp().url().orElseThrow()).startsWith("http://127.0.0.1:");
    }
  }

  @Test
  void saysInWordsWhyItHasNoPort() {
    try (ServerFixture first = start(false)) {
      AcsConfig taken = AcsConfig.at("127.0.0.1", first.port).build();
      try (AcsServer second =
          AcsServer.start(taken, new InMemoryStores(), new PublishedDictionary())) {
        assertThat(second.cwmp().url()).isEmpty();
        assertThat(second.cwmp().problem().words())
            .contains("127.0.0.1:" + first.port, "--cwmp-port");
        assertThat(second.status().acsUrls()).isEmpty();
      }
    }
  }

  @Test
  void aRestartGoesOnWithWhatWaits() throws Exception {
    Operation queued;
    try (ServerFixture first = start(false);
        RawHttp cpe = first.connect()) {
      cpe.post(cpe.post(Envelopes.inform()).cookie(), "");
      queued = first.acs.operations().enqueue(ServerFixture.KEY, new Work.Restart(), "test");
      assertThat(cpe.post(cpe.post(Envelopes.inform()).cookie(), "").body()).contains("Reboot");
    }
    assertThat(stores.operations().find(queued.id()).orElseThrow().state())
        .isEqualTo(OperationState.QUEUED);
    try (ServerFixture second = start(false);
        RawHttp cpe = second.connect()) {
      assertThat(second.acs.devices().find(ServerFixture.KEY)).isPresent();
      assertThat(cpe.post(cpe.post(Envelopes.inform()).cookie(), "").body()).contains("Reboot");
      assertThat(second.sessions()).hasSizeGreaterThan(2);
    }
  }

  @Test
  void aSessionMayEndWhileTheServerStops() throws Exception {
    ServerFixture server =
        new ServerFixture(
            CpeAuth.NONE,
            settings -> settings.bounds(new Bounds(50, 100, 50, Duration.ofSeconds(20))),
            stores);
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      RawHttp.Reply late = cpe.post(Envelopes.inform("SN2", "2 PERIODIC"));
      while (late.status() == 200) {
        cpe.post(late.cookie(), "");
        late = cpe.post(Envelopes.inform("SN2", "2 PERIODIC"));
      }
      assertThat(late.status()).as("no new sessions").isEqualTo(503);
      assertThat(stopped).isNotDone();
      assertThat(cpe.post(cookie, "").status()).isEqualTo(204);
    }
    server.close();
    assertThat(stores.journal().recent(Optional.of(ServerFixture.KEY), 1))
        .singleElement()
        .satisfies(session -> assertThat(session.outcome()).isEqualTo(SessionOutcome.COMPLETE));
  }

  @Test
  void aNewDeviceIsGivenItsOwnCredentials() throws Exception {
    try (ServerFixture server = start(true);
        RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform("SN1", "0 BOOTSTRAP")).cookie();
      String written = cpe.post(cookie, "").body();
      assertThat(written)
          .contains(
              "SetParameterValues",
              "Device.ManagementServer.ConnectionRequestUsername",
              "Device.ManagementServer.ConnectionRequestPassword");
      assertThat(device(server).connectionRequest()).isEqualTo(Credentials.NONE);
      String done =
          Envelopes.envelope(
              Envelopes.idOf(written),
              "<cwmp:SetParameterValuesResponse><Status>0</Status>"
                  + "</cwmp:SetParameterValuesResponse>");
      String readBack = cpe.post(cookie, done).body();
      Credentials own = device(server).connectionRequest();
      assertThat(written).contains(own.username(), own.password());
      String read =
          cpe.post(
                  cookie,
                  Envelopes.values(
                      Envelopes.idOf(readBack),
                      "Device.ManagementServer.ConnectionRequestUsername",
                      own.username()))
              .body();
      assertThat(read).contains("Device.DeviceInfo.ModelName");
      cpe.post(cookie, Envelopes.values(Envelopes.idOf(read), "Device.DeviceInfo.ModelName", "M"));
      assertThat(device(server).reported().modelName()).isEqualTo("M");
      server.awaitEnd();

      assertThat(cpe.post(cpe.post(Envelopes.inform()).cookie(), "").status()).isEqualTo(204);
      for (var session : server.sessions()) {
        assertThat(server.acs.journal().transcript(session.id()).orElseThrow().toString())
            .doesNotContain(own.password());
      }
    }
  }

  @Test
  void aWriteIsTypedReadBackAndNeverWaitsForAnything() throws Exception {
    try (ServerFixture server = start(false);
        RawHttp cpe = server.connect()) {
      Operation queued =
          server
              .acs
              .operations()
              .enqueue(
                  ServerFixture.KEY,
                  new Work.WriteValues(
                      List.of(
                          new ParameterValue("Device.DeviceInfo.SoftwareVersion", "2", ""),
                          new ParameterValue("Device.WiFi.SSID.1.Enable", "1", ""),
                          new ParameterValue("Device.X_Vendor.Thing", "1", ""))),
                  "test");
      String cookie = cpe.post(Envelopes.inform()).cookie();
      String written = cpe.post(cookie, "").body();
      assertThat(typeOf(written, "Device.WiFi.SSID.1.Enable")).isEqualTo("xsd:boolean");
      assertThat(typeOf(written, "Device.X_Vendor.Thing")).isEqualTo("xsd:string");
      assertThat(typeOf(written, "Device.DeviceInfo.SoftwareVersion")).isEqualTo("xsd:string");
      String fault =
          Envelopes.envelope(
              Envelopes.idOf(written),
              """
              <soapenv:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring>\
              <detail><cwmp:Fault><FaultCode>9003</FaultCode><FaultString>Invalid arguments\
              </FaultString><SetParameterValuesFault><ParameterName>Device.X_Vendor.Thing\
              </ParameterName><FaultCode>9005</FaultCode><FaultString>Invalid parameter name\
              </FaultString></SetParameterValuesFault></cwmp:Fault></detail></soapenv:Fault>""");
      assertThat(cpe.post(cookie, fault).status()).isEqualTo(204);
      Operation ended = server.acs.operations().whenEnded(queued.id()).get(20, TimeUnit.SECONDS);
      assertThat(ended.state()).isEqualTo(OperationState.FAILED);
      assertThat(ended.outcome().orElseThrow().toString())
          .contains("Device.X_Vendor.Thing", "9005");
    }
  }

  private static Device device(ServerFixture server) {
    return server.acs.devices().find(ServerFixture.KEY).orElseThrow();
  }

  private static String typeOf(String message, String name) {
    int at = message.indexOf("xsi:type=\"", message.indexOf(name)) + "xsi:type=\"".length();
    return message.substring(at, message.indexOf('"', at));
  }
}
