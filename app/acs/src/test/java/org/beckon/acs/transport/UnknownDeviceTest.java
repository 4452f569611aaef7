package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Work;
import org.junit.jupiter.api.Test;

class UnknownDeviceTest {
  private static final Work READ = new Work.ReadValues(List.of("Device.X"));

  @Test
  void aHeldDeviceIsListedAndAnsweredButNothingRunsUntilItIsApproved() throws Exception {
    try (ServerFixture server = server(UnknownDevices.HOLD);
        RawHttp cpe = server.connect()) {
      assertThat(cpe.post(Envelopes.inform()).body()).contains("InformResponse");
      server.acs.operations().enqueue(ServerFixture.KEY, READ, "test");
      assertThat(cpe.post("").status()).isEqualTo(204);
      assertThat(server.awaitEnd().notes())
          .contains("It waits for approval: nothing runs on it before that.");
      assertThat(server.acs.devices().all())
          .singleElement()
          .extracting(server.acs.devices()::state)
          .isEqualTo(DeviceState.HELD);
      assertThat(server.acs.status().notices())
          .extracting(notice -> notice.text())
          .containsExactly("The new device 00D09E-GW1-SN1 waits for your approval.");

      assertThat(server.acs.devices().approve(ServerFixture.KEY, "test")).isTrue();
      server.await(AcsEvent.Approved.class);
      cpe.post(Envelopes.inform());

      assertThat(cpe.post("").body()).contains("GetParameterValues");
    }
  }

  @Test
  void anUnknownDeviceIsRefusedWithAFaultAndIsNotListed() throws Exception {
    try (ServerFixture server = server(UnknownDevices.REFUSE);
        RawHttp cpe = server.connect()) {
      RawHttp.Reply refused = cpe.post(Envelopes.inform());

      assertThat(refused.status()).isEqualTo(200);
      assertThat(refused.body()).contains("<FaultCode>8001</FaultCode>");
      assertThat(refused.header("Set-Cookie")).isEmpty();
      assertThat(server.acs.devices().all()).isEmpty();
      assertThat(server.await(AcsEvent.Noticed.class).notice().text())
          .isEqualTo("The unknown device 00D09E-GW1-SN1 called from 127.0.0.1 and was refused.");
    }
  }

  private static ServerFixture server(UnknownDevices policy) {
    return new ServerFixture(CpeAuth.NONE, settings -> settings.unknown(policy));
  }
}
