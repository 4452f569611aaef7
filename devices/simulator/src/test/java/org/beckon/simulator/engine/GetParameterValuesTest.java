package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.junit.jupiter.api.Test;

class GetParameterValuesTest {
  private final Bench bench = Bench.settled();

  private Message call(String... names) {
    return bench.callAlone(new GetParameterValues(List.of(names)));
  }

  private List<ParameterValue> values(String... names) {
    return ((GetParameterValuesResponse) call(names)).parameterList();
  }

  @Test
  void readsFullNamesInTheOrderAsked() {
    assertThat(values("Device.WiFi.Radio.1.Channel", "Device.DeviceInfo.SoftwareVersion"))
        .containsExactly(
            ParameterValue.of("Device.WiFi.Radio.1.Channel", "6", ValueType.UNSIGNED_INT),
            ParameterValue.of("Device.DeviceInfo.SoftwareVersion", "1.0.3", ValueType.STRING));
  }

  @Test
  void readsEverythingBelowAPartialPath() {
    assertThat(values("Device.NAT."))
        .containsExactly(
            ParameterValue.of("Device.NAT.PortMappingNumberOfEntries", "1", ValueType.UNSIGNED_INT),
            ParameterValue.of("Device.NAT.PortMapping.3.Enable", "1", ValueType.BOOLEAN),
            ParameterValue.of(
                "Device.NAT.PortMapping.3.ExternalPort", "8080", ValueType.UNSIGNED_INT));
  }

  @Test
  void anEmptyNameMeansTheWholeModel() {
    assertThat(values("")).isEqualTo(values("Device.")).hasSizeGreaterThan(20);
  }

  @Test
  void anEmptyTableGivesNothingAndNoFault() {
    assertThat(values("Device.DHCPv4.Server.Pool.1.StaticAddress.")).isEmpty();
  }

  @Test
  void passwordsReadBackEmpty() {
    assertThat(bench.cpe.value("Device.ManagementServer.Password")).contains("secret");
    assertThat(values("Device.ManagementServer.Password"))
        .extracting(ParameterValue::value)
        .containsExactly("");
  }

  @Test
  void theUptimeIsTheTimeSinceTheBoot() {
    bench.clock.pass(Duration.ofSeconds(77));
    assertThat(values("Device.DeviceInfo.UpTime"))
        .extracting(ParameterValue::value)
        .containsExactly("77");
  }

  @Test
  void theIdentityOfTheCopyStandsInTheModel() {
    assertThat(values("Device.DeviceInfo.SerialNumber", "Device.DeviceInfo.ManufacturerOUI"))
        .extracting(ParameterValue::value)
        .containsExactly("SIM000001", "00D09E");
  }

  @Test
  void oneUnknownNameRefusesTheWholeCall() {
    Message answer = call("Device.WiFi.Radio.1.Channel", "Device.WiFi.Radio.2.Channel");
    assertThat(((Fault) answer).code()).isEqualTo(9005);
    assertThat(((Fault) call("Device.NAT")).code()).isEqualTo(9005);
  }

  @Test
  void noNameAtAllIsAnInvalidArgument() {
    assertThat(((Fault) call()).code()).isEqualTo(9003);
  }
}
