package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.junit.jupiter.api.Test;

class TableObjectsTest {
  private static final String TABLE = "Device.NAT.PortMapping.";
  private static final String ENTRIES = "Device.NAT.PortMappingNumberOfEntries";
  private static final String KEY = "Device.ManagementServer.ParameterKey";

  private final Bench bench = Bench.settled();

  private Message add(String table, String key) {
    return bench.callAlone(new AddObject(table, key));
  }

  private Message delete(String instance, String key) {
    return bench.callAlone(new DeleteObject(instance, key));
  }

  private static int code(Message answer) {
    return ((Fault) answer).code();
  }

  @Test
  void aNewInstanceStartsAsTheTemplateSays() {
    assertThat(add(TABLE, "k1")).isEqualTo(new AddObjectResponse(4, 0));
    Message read = bench.callAlone(new GetParameterValues(List.of(TABLE + "4.")));
    assertThat(((GetParameterValuesResponse) read).parameterList())
        .containsExactly(
            ParameterValue.of(TABLE + "4.Enable", "0", ValueType.BOOLEAN),
            ParameterValue.of(TABLE + "4.ExternalPort", "0", ValueType.UNSIGNED_INT));
    assertThat(bench.cpe.value(ENTRIES)).contains("2");
    assertThat(bench.cpe.value(KEY)).contains("k1");
  }

  @Test
  void numbersOfDeletedInstancesAreNotUsedAgain() {
    add(TABLE, "");
    assertThat(delete(TABLE + "4.", "k2")).isEqualTo(new DeleteObjectResponse(0));
    assertThat(bench.cpe.value(TABLE + "4.Enable")).isEmpty();
    assertThat(bench.cpe.value(ENTRIES)).contains("1");
    assertThat(bench.cpe.value(KEY)).contains("k2");
    assertThat(add(TABLE, "")).isEqualTo(new AddObjectResponse(5, 0));
  }

  @Test
  void instancesOfTheModelCanBeDeletedToo() {
    delete(TABLE + "3.", "");
    assertThat(bench.cpe.value(ENTRIES)).contains("0");
    assertThat(bench.cpe.value(TABLE + "3.ExternalPort")).isEmpty();
  }

  @Test
  void templatesServeTablesBelowInstances() {
    String table = "Device.DHCPv4.Server.Pool.1.StaticAddress.";
    assertThat(add(table, "")).isEqualTo(new AddObjectResponse(1, 0));
    assertThat(bench.cpe.value(table + "1.Yiaddr")).contains("");
    assertThat(bench.cpe.value("Device.DHCPv4.Server.Pool.1.StaticAddressNumberOfEntries"))
        .contains("1");
  }

  @Test
  void whatIsNoSuchTableIsRefused() {
    assertThat(code(add("Device.Nothing.", "k"))).isEqualTo(9005);
    assertThat(code(add("Device.NAT.PortMapping", "k"))).isEqualTo(9005);
    assertThat(code(add("Device.NAT.PortMapping.3.", "k"))).isEqualTo(9005);
    assertThat(code(add("Device.WiFi.Radio.", "k"))).isEqualTo(9005);
    assertThat(code(add("Device.NAT.", "k"))).isEqualTo(9005);
    assertThat(bench.cpe.value(KEY)).contains("");
  }

  @Test
  void whatIsNoSuchInstanceIsRefused() {
    assertThat(code(delete(TABLE + "9.", "k"))).isEqualTo(9005);
    assertThat(code(delete(TABLE + "3", "k"))).isEqualTo(9005);
    assertThat(code(delete(TABLE, "k"))).isEqualTo(9005);
    assertThat(code(delete("Device.WiFi.Radio.1.", "k"))).isEqualTo(9005);
    assertThat(code(delete("Device.", "k"))).isEqualTo(9005);
    assertThat(bench.cpe.value(KEY)).contains("");
  }

  @Test
  void aFullTableTakesNoMore() {
    bench.cpe.informNow();
    bench.open();
    for (int i = 2; i <= 256; i++) {
      assertThat(bench.call(new AddObject(TABLE, ""))).isInstanceOf(AddObjectResponse.class);
    }
    assertThat(code(bench.call(new AddObject(TABLE, "")))).isEqualTo(9004);
    assertThat(bench.cpe.value(ENTRIES)).contains("256");
  }
}
