package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.junit.jupiter.api.Test;

class ParameterAttributesTest {
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String VERSION = "Device.DeviceInfo.SoftwareVersion";
  private static final String URL = "Device.ManagementServer.ConnectionRequestURL";
  private static final String UPTIME = "Device.DeviceInfo.UpTime";

  private final Bench bench = Bench.settled();

  private Message set(AttributeChange... changes) {
    return bench.callAlone(new SetParameterAttributes(Arrays.asList(changes)));
  }

  private static AttributeChange notify(String name, int notification) {
    return new AttributeChange(name, true, notification, false, List.of());
  }

  private List<ParameterAttribute> get(String... names) {
    Message answer = bench.callAlone(new GetParameterAttributes(List.of(names)));
    return ((GetParameterAttributesResponse) answer).parameterList();
  }

  private int notification(String name) {
    return get(name).getFirst().notification();
  }

  private static int code(Message answer) {
    return ((Fault) answer).code();
  }

  @Test
  void startAsThePublishedModelSays() {
    assertThat(get(CHANNEL, VERSION, URL))
        .containsExactly(
            new ParameterAttribute(CHANNEL, 0, List.of("Subscriber")),
            new ParameterAttribute(VERSION, 2, List.of("Subscriber")),
            new ParameterAttribute(URL, 2, List.of("Subscriber")));
  }

  @Test
  void aPartialPathMeansAllBelow() {
    assertThat(get("Device.NAT.PortMapping."))
        .extracting(ParameterAttribute::name)
        .containsExactly(
            "Device.NAT.PortMapping.3.Enable", "Device.NAT.PortMapping.3.ExternalPort");
    assertThat(set(notify("Device.NAT.PortMapping.", 1)))
        .isEqualTo(new SetParameterAttributesResponse());
    assertThat(get("Device.NAT.PortMapping."))
        .extracting(ParameterAttribute::notification)
        .containsExactly(1, 1);
  }

  @Test
  void whatIsNotToBeChangedStays() {
    set(new AttributeChange(CHANNEL, true, 2, true, List.of()));
    set(new AttributeChange(CHANNEL, false, 0, false, List.of("Subscriber")));
    assertThat(get(CHANNEL)).containsExactly(new ParameterAttribute(CHANNEL, 2, List.of()));
    set(new AttributeChange(CHANNEL, false, 0, true, List.of("Subscriber")));
    assertThat(get(CHANNEL))
        .containsExactly(new ParameterAttribute(CHANNEL, 2, List.of("Subscriber")));
  }

  @Test
  void aForcedNotificationCannotBeTurnedOff() {
    assertThat(code(set(notify(VERSION, 0)))).isEqualTo(9009);
    assertThat(set(notify(VERSION, 2))).isEqualTo(new SetParameterAttributesResponse());
    assertThat(set(notify(URL, 0))).isEqualTo(new SetParameterAttributesResponse());
    assertThat(notification(URL)).isZero();
  }

  @Test
  void activeNotificationOfACounterIsRefused() {
    assertThat(code(set(notify(UPTIME, 2)))).isEqualTo(9009);
    assertThat(set(notify(UPTIME, 1))).isEqualTo(new SetParameterAttributesResponse());
  }

  @Test
  void oneRefusalLeavesAllAsItWas() {
    assertThat(code(set(notify(CHANNEL, 2), notify(VERSION, 0)))).isEqualTo(9009);
    assertThat(notification(CHANNEL)).isZero();
    assertThat(code(set(notify(CHANNEL, 2), notify("Device.Nothing", 0)))).isEqualTo(9005);
    assertThat(notification(CHANNEL)).isZero();
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThat(code(set())).isEqualTo(9003);
    assertThat(code(set(notify(CHANNEL, 7)))).isEqualTo(9003);
    assertThat(code(set(notify(CHANNEL, 3)))).isEqualTo(9003);
    AttributeChange somebody = new AttributeChange(CHANNEL, false, 0, true, List.of("Somebody"));
    assertThat(code(set(somebody))).isEqualTo(9003);
    assertThat(code(bench.callAlone(new GetParameterAttributes(List.of("Device.Nothing.")))))
        .isEqualTo(9005);
  }

  @Test
  void attributesOutliveAReboot() {
    set(notify(CHANNEL, 1));
    bench.callAlone(new Reboot("r"));
    bench.clock.pass(Bench.REBOOT);
    bench.holdEmptySession();
    assertThat(notification(CHANNEL)).isEqualTo(1);
  }

  @Test
  void attributesDoNotOutliveAFactoryReset() {
    set(notify(CHANNEL, 1));
    bench.callAlone(new FactoryReset());
    bench.clock.pass(Bench.REBOOT.plus(Duration.ofSeconds(1)));
    bench.holdEmptySession();
    assertThat(notification(CHANNEL)).isZero();
  }
}
