package org.beckon.acs.connreq.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.Test;

class XmppSetupTest {
  private static final Jid ASKER = new Jid("acs", "beckon.home.arpa", "beckon");
  private final XmppSetup setup = new XmppSetup();

  @Test
  void theAddressOfOurBrokerIsItsDomainForADeviceWithoutATableOfServers() {
    assertThat(withoutServers("192.168.1.5", 5222, true))
        .containsExactly(ParameterValue.of("Domain", "192.168.1.5", ValueType.STRING));
  }

  @Test
  void elsewhereTheDomainStaysAndIsForTheDnsToFind() {
    assertThat(withoutServers("192.168.1.5", 5223, true)).isEmpty();
    assertThat(withoutServers("acs.home.arpa", 5222, true)).isEmpty();
    assertThat(withoutServers("192.168.1.5", 5222, false)).isEmpty();
    assertThat(withoutServers("", 5222, true)).isEmpty();
  }

  private List<ParameterValue> withoutServers(String host, int port, boolean own) {
    Work work =
        setup.of(
            device(),
            new Credentials("box", "secret"),
            new XmppSetup.Broker("beckon.home.arpa", host, port, true, own),
            ASKER);
    return ((Work.ConnectXmpp) work).withoutServers();
  }

  private static Device device() {
    DeviceId id = new DeviceId("Maker", "00D09E", "Box", "A");
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(),
        new Contact(Instant.EPOCH, Instant.EPOCH, List.of(), "192.0.2.9", "", ""),
        new Reported("Device.", "", "", "", "", "", "", "", 0),
        new Credentials("user", "secret"),
        List.of());
  }
}
