package org.beckon.acs.connreq.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one click writes to a device for UDP connection requests (connection-request 2.1). */
final class StunPreparationTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final StunAccount ACCOUNT = new StunAccount(KEY, "00D09E-GW1-SN1", "stunpass");

  @ParameterizedTest
  @ValueSource(strings = {"Device.", "InternetGatewayDevice."})
  void bothDataModelsGetActiveNotificationFirstAndThenTheSettings(String root) {
    List<Work> works =
        new StunPreparation()
            .of(device(root, new Credentials("cr", "secret")), ACCOUNT, "192.0.2.9", 3479);

    assertThat(works).hasSize(2);
    Work.WriteAttributes attributes = (Work.WriteAttributes) works.get(0);
    String server = root + "ManagementServer.";
    assertThat(attributes.changes())
        .extracting(one -> one.name() + " " + one.notificationChange() + " " + one.notification())
        .containsExactly(
            server + "UDPConnectionRequestAddress true 2", server + "NATDetected true 2");
    assertThat(values(works.get(1)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                server + "STUNServerAddress", "192.0.2.9",
                server + "STUNServerPort", "3479",
                server + "STUNUsername", "00D09E-GW1-SN1",
                server + "STUNPassword", "stunpass",
                server + "STUNMaximumKeepAlivePeriod", "60",
                server + "STUNMinimumKeepAlivePeriod", "30",
                server + "STUNEnable", "true"));
  }

  @Test
  void aDeviceWithoutALoginForRequestsGetsOneAndAnUnknownHostStaysEmpty() {
    List<Work> works =
        new StunPreparation().of(device("Device.", Credentials.NONE), ACCOUNT, "", 3478);

    Map<String, String> values = values(works.get(1));
    assertThat(values.get("Device.ManagementServer.STUNServerAddress"))
        .as("empty is the host of the ACS URL")
        .isEmpty();
    assertThat(values.get("Device.ManagementServer.ConnectionRequestUsername")).hasSize(14);
    assertThat(values.get("Device.ManagementServer.ConnectionRequestPassword"))
        .hasSize(14)
        .isNotEqualTo(values.get("Device.ManagementServer.ConnectionRequestUsername"));
  }

  private static Map<String, String> values(Work work) {
    Map<String, String> values = new HashMap<>();
    for (ParameterValue one : ((Work.WriteValues) work).values()) {
      values.put(one.name(), one.value());
    }
    return values;
  }

  private static Device device(String root, Credentials login) {
    Instant now = Instant.parse("2026-11-20T10:00:00Z");
    return new Device(
        KEY,
        ID,
        "",
        Set.of(),
        new Contact(now, now, List.of(), "203.0.113.7", "", ""),
        new Reported(root, "", "", "", "", "", "", "", 0),
        login,
        List.of());
  }
}
