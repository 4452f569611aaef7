package org.beckon.acs.xmpp.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrust;
import org.junit.jupiter.api.Test;

/** What is left of a login that was cut short. */
class CutShortTest {

  @Test
  void noConnectionStaysWithTheBroker() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      OutsideSettings settings =
          new OutsideSettings(
              "127.0.0.1",
              silent.getLocalPort(),
              "acs@example.org",
              "secret",
              new OutsideTrust.Installed(),
              OutsideSettings.ACCOUNTS,
              false);
      SmackLink link =
          new SmackLink(settings, List::of, (jid, online) -> {}, status -> {}, Clock.systemUTC());
      silent.accept().close(); // It only looks whether somebody answers.
      try (Socket begun = silent.accept()) {
        begun.setSoTimeout(20_000);
        byte[] header = begun.getInputStream().readNBytes(20);
        assertThat(new String(header, StandardCharsets.US_ASCII)).contains("<");

        link.close();

        // The rest of the header, and then the end.
        assertThat(begun.getInputStream().readAllBytes()).isNotNull();
      }
    }
  }
}
