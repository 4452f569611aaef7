package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.Message;
import org.junit.jupiter.api.Test;

class GetParameterNamesTest {
  private final Bench bench = Bench.settled();

  private List<ParameterInfo> names(String path, boolean nextLevel) {
    return ((GetParameterNamesResponse) call(path, nextLevel)).parameterList();
  }

  private Message call(String path, boolean nextLevel) {
    return bench.callAlone(new GetParameterNames(path, nextLevel));
  }

  private int fault(String path, boolean nextLevel) {
    return ((Fault) call(path, nextLevel)).code();
  }

  @Test
  void anEmptyPathWithNextLevelGivesTheRootObjectOnly() {
    assertThat(names("", true)).containsExactly(new ParameterInfo("Device.", Access.READ_ONLY));
  }

  @Test
  void anEmptyPathGivesTheWholeModelWithItsRoot() {
    List<ParameterInfo> all = names("", false);
    assertThat(all).first().isEqualTo(new ParameterInfo("Device.", Access.READ_ONLY));
    assertThat(all).isEqualTo(names("Device.", false));
    assertThat(all)
        .extracting(ParameterInfo::name)
        .contains("Device.NAT.PortMapping.3.ExternalPort", "Device.DHCPv4.Server.Pool.1.")
        .noneMatch(name -> name.contains("{i}"));
  }

  @Test
  void nextLevelGivesTheChildrenAndNotTheObjectItself() {
    assertThat(names("Device.NAT.", true))
        .containsExactly(
            new ParameterInfo("Device.NAT.PortMappingNumberOfEntries", Access.READ_ONLY),
            new ParameterInfo("Device.NAT.PortMapping.", Access.READ_WRITE));
  }

  @Test
  void aPartialPathGivesTheObjectItselfAndEverythingBelow() {
    assertThat(names("Device.NAT.", false))
        .containsExactly(
            new ParameterInfo("Device.NAT.", Access.READ_ONLY),
            new ParameterInfo("Device.NAT.PortMappingNumberOfEntries", Access.READ_ONLY),
            new ParameterInfo("Device.NAT.PortMapping.", Access.READ_WRITE),
            new ParameterInfo("Device.NAT.PortMapping.3.", Access.READ_WRITE),
            new ParameterInfo("Device.NAT.PortMapping.3.Enable", Access.READ_WRITE),
            new ParameterInfo("Device.NAT.PortMapping.3.ExternalPort", Access.READ_WRITE));
  }

  @Test
  void aTableWithoutInstancesIsThereAndEmpty() {
    String table = "Device.DHCPv4.Server.Pool.1.StaticAddress.";
    assertThat(names(table, false)).containsExactly(new ParameterInfo(table, Access.READ_WRITE));
    assertThat(names(table, true)).isEmpty();
  }

  @Test
  void aFullNameGivesItself() {
    assertThat(names("Device.WiFi.Radio.1.Channel", false))
        .containsExactly(new ParameterInfo("Device.WiFi.Radio.1.Channel", Access.READ_WRITE));
  }

  @Test
  void aFullNameWithNextLevelIsAnInvalidArgument() {
    assertThat(fault("Device.WiFi.Radio.1.Channel", true)).isEqualTo(9003);
  }

  @Test
  void unknownNamesAreRefused() {
    assertThat(fault("Device.Nothing", false)).isEqualTo(9005);
    assertThat(fault("Device.Nothing.", false)).isEqualTo(9005);
    assertThat(fault("Device.NAT", false)).isEqualTo(9005);
    assertThat(fault("Device.NA.", true)).isEqualTo(9005);
    assertThat(fault("Device.WiFi.Radio.1.Channel.", false)).isEqualTo(9005);
    assertThat(fault("Device.NAT.PortMapping.1.", false)).isEqualTo(9005);
    assertThat(fault("device.nat.", false)).isEqualTo(9005);
  }
}
