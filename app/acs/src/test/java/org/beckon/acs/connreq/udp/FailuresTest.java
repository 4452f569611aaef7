package org.beckon.acs.connreq.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.junit.jupiter.api.Test;

/** Why no Inform came of a UDP connection request. */
class FailuresTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String PLACE = "192.0.2.7:50123";
  private final Failures failures = new Failures(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aBindingWithoutKeepAliveHasExpired() {
    assertThat(failures.sent(binding(Binding.Source.BINDING_REQUEST, 121)))
        .isEqualTo(Cause.of(CauseCode.BINDING_EXPIRED, PLACE, "121", "60"));
  }

  @Test
  void aBindingThatIsKeptAliveIsNotToBlame() {
    assertThat(failures.sent(binding(Binding.Source.BINDING_REQUEST, 100)))
        .isEqualTo(Cause.of(CauseCode.BINDING_UNANSWERED, PLACE));
  }

  @Test
  void anAddressThatWasOnlyToldMayBeOfAnotherStunServer() {
    assertThat(failures.sent(binding(Binding.Source.REPORTED, 9)))
        .isEqualTo(Cause.of(CauseCode.BINDING_FOREIGN, PLACE));
  }

  private static Binding binding(Binding.Source source, int age) {
    Instant seen = NOW.minusSeconds(age);
    return new Binding(new InetSocketAddress("192.0.2.7", 50123), source, seen, seen);
  }
}
