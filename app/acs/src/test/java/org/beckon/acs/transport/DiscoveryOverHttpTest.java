package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.acs.store.Stores;
import org.beckon.acs.store.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A discovery that breaks off, over a raw connection. */
class DiscoveryOverHttpTest {
  private final Stores stores = new InMemoryStores();

  private static String names(String id, String... names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(
          "<ParameterInfoStruct><Name>%s</Name><Writable>1</Writable></ParameterInfoStruct>"
              .formatted(name));
    }
    return Envelopes.envelope(
        id,
        """
        <cwmp:GetParameterNamesResponse><ParameterList \
        soapenc:arrayType="cwmp:ParameterInfoStruct[%d]">%s</ParameterList>\
        </cwmp:GetParameterNamesResponse>"""
            .formatted(names.length, list));
  }

  private static String noAttributes(String id) {
    return Envelopes.envelope(
        id,
        """
        <soapenv:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail>\
        <cwmp:Fault><FaultCode>9000</FaultCode><FaultString>Method not supported</FaultString>\
        </cwmp:Fault></detail></soapenv:Fault>""");
  }

  @Test
  void aDeviceThatDiesOfTheFullWalkIsWalkedLevelByLevelAndThatIsLearnt() throws Exception {
    try (ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings, stores)) {
      Operation queued =
          server.acs.operations().enqueue(ServerFixture.KEY, new Work.Discover(""), "test");
      try (RawHttp cpe = server.connect()) {
        String cookie = cpe.post(Envelopes.inform()).cookie();
        assertThat(cpe.post(cookie, "").body()).contains("<NextLevel>0</NextLevel>");
      }
      // It has died, and boots.
      try (RawHttp cpe = server.connect()) {
        String cookie = cpe.post(Envelopes.inform("SN1", "1 BOOT")).cookie();
        RawHttp.Reply asked = cpe.post(cookie, "");
        assertThat(asked.body())
            .contains("<ParameterPath>Device.</ParameterPath>", "<NextLevel>1</NextLevel>");
        asked = cpe.post(cookie, names(Envelopes.idOf(asked.body()), "Device.A", "Device.B"));
        assertThat(asked.body()).contains("GetParameterValues", ">Device.<");
        asked = cpe.post(cookie, Envelopes.values(Envelopes.idOf(asked.body()), "Device.A", "1"));
        assertThat(asked.body()).contains("GetParameterAttributes");
        assertThat(cpe.post(cookie, noAttributes(Envelopes.idOf(asked.body()))).status())
            .isEqualTo(204);
      }
      Operation done = server.acs.operations().whenEnded(queued.id()).get(20, TimeUnit.SECONDS);
      assertThat(done.outcome())
          .contains(new Outcome.Discovered(3, 1, 3, List.of(), List.of("Device.B")));
      assertThat(server.acs.quirks().all())
          .extracting(QuirkEntry::quirk, QuirkEntry::value, QuirkEntry::origin)
          .containsExactly(
              tuple(Quirk.NAMES_WALK, "levels", QuirkOrigin.LEARNT),
              tuple(Quirk.NO_ATTRIBUTES, Quirk.ON, QuirkOrigin.LEARNT));
      assertThat(server.sessions().getFirst().notes())
          .contains("The device left out 1 of the parameters that it was asked for: Device.B");
    }
  }

  @Test
  void afterARestartOfTheServerItGoesOnWithTheValues() throws Exception {
    try (ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings, stores);
        RawHttp cpe = server.connect()) {
      server.acs.operations().enqueue(ServerFixture.KEY, new Work.Discover(""), "test");
      String cookie = cpe.post(Envelopes.inform()).cookie();
      RawHttp.Reply asked = cpe.post(cookie, "");
      asked =
          cpe.post(
              cookie, names(Envelopes.idOf(asked.body()), "Device.", "Device.X.", "Device.X.A"));
      assertThat(asked.body()).contains("GetParameterValues");
    }
    try (ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings, stores);
        RawHttp cpe = server.connect()) {
      assertThat(server.acs.operations().pending(ServerFixture.KEY)).isEqualTo(1);
      String cookie = cpe.post(Envelopes.inform()).cookie();
      RawHttp.Reply asked = cpe.post(cookie, "");
      assertThat(asked.body()).contains("GetParameterValues");
      asked = cpe.post(cookie, Envelopes.values(Envelopes.idOf(asked.body()), "Device.X.A", "1"));
      assertThat(asked.body()).contains("GetParameterAttributes");
      assertThat(server.acs.devices().parameters(ServerFixture.KEY, "Device.X."))
          .extracting(StoredParameter::path)
          .containsExactly("Device.X.", "Device.X.A");
    }
  }

  @Test
  void aCancelledDiscoveryEndsAtItsNextStep() throws Exception {
    try (ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings, stores);
        RawHttp cpe = server.connect()) {
      Operation queued =
          server.acs.operations().enqueue(ServerFixture.KEY, new Work.Discover(""), "test");
      String cookie = cpe.post(Envelopes.inform()).cookie();
      RawHttp.Reply asked = cpe.post(cookie, "");
      assertThat(server.acs.operations().cancel(queued.id())).isTrue();
      RawHttp.Reply end =
          cpe.post(
              cookie, names(Envelopes.idOf(asked.body()), "Device.", "Device.X.", "Device.X.A"));
      assertThat(end.status()).isEqualTo(204);
      assertThat(server.acs.operations().find(queued.id()).orElseThrow().state())
          .isEqualTo(OperationState.CANCELLED);
      assertThat(server.acs.devices().parameters(ServerFixture.KEY, "Device.X.A")).hasSize(1);
    }
  }

  @Test
  void whatIsForbiddenByHandIsNotLearnt() throws Exception {
    try (ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings, stores);
        RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      cpe.post(cookie, "");
      var device = server.acs.devices().find(ServerFixture.KEY).orElseThrow();
      server.acs.quirks().set(ModelKey.of(device), Quirk.NO_ATTRIBUTES, Quirk.OFF, "it can");
      server.acs.operations().enqueue(ServerFixture.KEY, new Work.Discover("Device.X."), "test");
      cookie = cpe.post(Envelopes.inform()).cookie();
      RawHttp.Reply asked = cpe.post(cookie, "");
      asked = cpe.post(cookie, names(Envelopes.idOf(asked.body()), "Device.X.", "Device.X.A"));
      asked = cpe.post(cookie, Envelopes.values(Envelopes.idOf(asked.body()), "Device.X.A", "1"));
      cpe.post(cookie, noAttributes(Envelopes.idOf(asked.body())));
      assertThat(server.acs.quirks().effective(device).has(Quirk.NO_ATTRIBUTES)).isFalse();
      assertThat(server.acs.quirks().all()).hasSize(1);
    }
  }
}
