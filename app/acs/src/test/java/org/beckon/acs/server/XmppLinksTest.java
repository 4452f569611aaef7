package org.beckon.acs.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.Test;

/** At which broker a device is. */
class XmppLinksTest {
  /** As our own broker does: its domain, or any IPv4 address. */
  private static boolean serves(String domain) {
    return domain.equals("beckon.home.arpa") || domain.matches("[0-9.]+");
  }

  @Test
  void theDomainOfTheOutsideBrokerComesFirst() {
    assertThat(isOutside("box@192.0.2.9/ConnReq", "192.0.2.9")).isTrue();
    assertThat(isOutside("box@192.0.2.5/ConnReq", "192.0.2.9")).isFalse();
    assertThat(isOutside("box@beckon.home.arpa/ConnReq", "x.example")).isFalse();
    assertThat(isOutside("box@y.example/ConnReq", "x.example")).isTrue();
  }

  private static boolean isOutside(String device, String domain) {
    return XmppLinks.isOutside(Jid.parse(device).orElseThrow(), domain, XmppLinksTest::serves);
  }
}
