package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.junit.jupiter.api.Test;

class SetParameterValuesTest {
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String ENABLE = "Device.WiFi.Radio.1.Enable";
  private static final String BAND = "Device.WiFi.Radio.1.OperatingFrequencyBand";
  private static final String CODE = "Device.DeviceInfo.ProvisioningCode";
  private static final String KEY = "Device.ManagementServer.ParameterKey";

  private final Bench bench = Bench.settled();

  private Message set(String key, ParameterValue... values) {
    return bench.callAlone(new SetParameterValues(Arrays.asList(values), key));
  }

  private static ParameterValue number(String name, String value) {
    return new ParameterValue(name, value, "xsd:unsignedInt");
  }

  private static ParameterValue text(String name, String value) {
    return new ParameterValue(name, value, "xsd:string");
  }

  private List<Integer> codes(ParameterValue... values) {
    return ((Fault) set("k", values)).parameterFaults().stream().map(ParameterFault::code).toList();
  }

  @Test
  void setsValuesAndKeepsTheKey() {
    assertThat(set("k1", number(CHANNEL, "11"), text(CODE, "new")))
        .isEqualTo(new SetParameterValuesResponse(0));
    assertThat(bench.cpe.value(CHANNEL)).contains("11");
    assertThat(bench.cpe.value(CODE)).contains("new");
    assertThat(bench.cpe.value(KEY)).contains("k1");
  }

  @Test
  void oneWrongValueLeavesEverythingAsItWas() {
    set("k1", number(CHANNEL, "1"));
    Fault fault =
        (Fault)
            set(
                "k2",
                text(CODE, "new"),
                number(CHANNEL, "300"),
                text("Device.DeviceInfo.SoftwareVersion", "9"));
    assertThat(fault.code()).isEqualTo(9003);
    assertThat(fault.parameterFaults())
        .extracting(ParameterFault::parameterName, ParameterFault::code)
        .containsExactly(tuple(CHANNEL, 9007), tuple("Device.DeviceInfo.SoftwareVersion", 9008));
    assertThat(bench.cpe.value(CODE)).contains("p0");
    assertThat(bench.cpe.value(CHANNEL)).contains("1");
    assertThat(bench.cpe.value(KEY)).contains("k1");
  }

  @Test
  void eachFaultHasItsCode() {
    assertThat(codes(text("Device.Nothing", "x"))).containsExactly(9005);
    assertThat(codes(text("Device.WiFi.", "x"))).containsExactly(9005);
    assertThat(codes(text(CHANNEL, "6"))).containsExactly(9006);
    assertThat(codes(number(CHANNEL, "six"))).containsExactly(9007);
    assertThat(codes(number(CHANNEL, "0"))).containsExactly(9007);
    assertThat(codes(text(KEY, "mine"))).containsExactly(9008);
  }

  @Test
  void aValueMustBeAmongThoseTheDeviceLists() {
    assertThat(set("k", text(BAND, "5GHz"))).isEqualTo(new SetParameterValuesResponse(0));
    assertThat(codes(text(BAND, "6GHz"))).containsExactly(9007);
  }

  @Test
  void aValueWithoutTypeIsTakenAsOfTheRightOne() {
    set("k", new ParameterValue(CHANNEL, "13", ""));
    assertThat(bench.cpe.value(CHANNEL)).contains("13");
  }

  @Test
  void booleansKeepTheirForm() {
    set(
        "k",
        new ParameterValue(ENABLE, "0", "xsd:boolean"),
        new ParameterValue("Device.NAT.PortMapping.3.Enable", "false", "xsd:boolean"));
    assertThat(bench.cpe.value(ENABLE)).contains("false");
    assertThat(bench.cpe.value("Device.NAT.PortMapping.3.Enable")).contains("0");
  }

  @Test
  void theSameParameterTwiceIsAnInvalidArgument() {
    Fault fault = (Fault) set("k", number(CHANNEL, "1"), number(CHANNEL, "2"));
    assertThat(fault.code()).isEqualTo(9003);
    assertThat(fault.parameterFaults()).isEmpty();
    assertThat(bench.cpe.value(CHANNEL)).contains("6");
  }

  @Test
  void aKeyThatIsTooLongIsAnInvalidArgument() {
    Fault fault = (Fault) set("k".repeat(33), number(CHANNEL, "1"));
    assertThat(fault.code()).isEqualTo(9003);
    assertThat(bench.cpe.value(CHANNEL)).contains("6");
  }

  @Test
  void passwordsAreTakenThoughTheyReadEmpty() {
    set("k", text("Device.ManagementServer.ConnectionRequestPassword", "other"));
    assertThat(bench.cpe.connectionRequestLogin()).isEqualTo(new Login("cpe", "other"));
  }

  @Test
  void copiesOfOneModelDoNotSeeEachOther() {
    CpeModel model = SmallModel.make();
    Bench one = new Bench(model, new SplittableRandom(1));
    Bench other = new Bench(model, new SplittableRandom(1));
    one.cpe.setLocally(CHANNEL, "1");
    assertThat(one.cpe.value(CHANNEL)).contains("1");
    assertThat(other.cpe.value(CHANNEL)).contains("6");
  }
}
