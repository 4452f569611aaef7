package org.beckon.console.poke;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.ReachSamples;
import org.junit.jupiter.api.Test;

/** Where each way leads. */
class WayTest {
  private final FakeAcs acs = new FakeAcs().put(ReachSamples.BOX, DeviceState.ONLINE);

  @Test
  void httpLeadsWhereTheDeviceSays() {
    assertThat(place()).isEqualTo("http://192.168.1.20:7547/3f9c2b");
  }

  @Test
  void httpLeadsToTheAddressThatIsSetInstead() {
    acs.reach().setAddress(ReachSamples.BOX, "10.8.0.5:8080", "window");
    assertThat(place()).isEqualTo("http://10.8.0.5:8080/3f9c2b");
  }

  private String place() {
    return Way.of(acs, ReachSamples.BOX, FakeAcs.NOW).stream()
        .filter(way -> way.via() == Via.HTTP)
        .findFirst()
        .orElseThrow()
        .place();
  }
}
