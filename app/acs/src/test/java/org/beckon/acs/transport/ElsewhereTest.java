package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.beckon.acs.auth.CpeAuth;
import org.junit.jupiter.api.Test;

/** A server that sends devices to another (TR-069 3.4.1). */
class ElsewhereTest {
  private static final URI OTHER = URI.create("http://acs.example:7547/there?x=1");

  @Test
  void everyPostIsRedirectedAndNobodyIsAskedToLogIn() throws Exception {
    try (ServerFixture server =
            new ServerFixture(CpeAuth.ANY, settings -> settings.redirect(Optional.of(OTHER)));
        LockStep cpe = LockStep.on(server)) {
      cpe.posts(Envelopes.inform()).hears(302);
      assertThat(cpe.heard().header("Location")).contains(OTHER.toString());
      assertThat(cpe.heard().header("Content-Length")).contains("0");
      assertThat(cpe.heard().header("Set-Cookie")).isEmpty();
      cpe.posts("").hears(302);
      cpe.says("GET / HTTP/1.1", "Host: acs", "").hears(405);
      assertThat(server.acs.devices().all()).isEmpty();
      assertThat(server.acs.status().redirect()).contains(OTHER);
    }
  }
}
