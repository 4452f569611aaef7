package org.beckon.acs.connreq.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.device.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What failures of HTTP connection requests mean. */
class FailuresTest {
  private static final String PLACE = "192.0.2.7:7547";
  private static final URI URL = URI.create("http://" + PLACE + "/cr");

  @Test
  void aFailedConnectionIsUnreachable() {
    assertUnreachable(new UnknownHostException("x"), Cause.of(CauseCode.NAME_UNKNOWN, "192.0.2.7"));
    assertUnreachable(new ConnectTimeoutException("late"), Cause.of(CauseCode.SILENT, PLACE));
    assertUnreachable(new SocketTimeoutException("late"), Cause.of(CauseCode.SILENT, PLACE));
    assertUnreachable(new NoRouteToHostException("none"), Cause.of(CauseCode.NO_ROUTE, PLACE));
    assertUnreachable(
        new ConnectException("refused"), Cause.of(CauseCode.CONNECTION_REFUSED, PLACE));
    assertUnreachable(new IOException("odd"), Cause.of(CauseCode.NOT_REACHED, PLACE, "odd"));
  }

  @Test
  void aConnectionThatStoodIsBroken() {
    assertThat(Failures.of(new SocketTimeoutException("late"), URL, "192.0.2.7", true))
        .isEqualTo(new Delivery.Broken(Cause.of(CauseCode.NO_ANSWER, PLACE)));
    assertThat(Failures.of(new IOException("reset"), URL, "192.0.2.7", true))
        .isEqualTo(new Delivery.Broken(Cause.of(CauseCode.CONNECTION_BROKEN, PLACE)));
  }

  /** Connection-request 4: the source of its Inform is not the host of its URL. */
  @Test
  void silenceOfADeviceThatCalledFromElsewhereIsTheRouters() {
    Delivery delivery =
        Failures.of(new ConnectTimeoutException("late"), URL, "198.51.100.1", false);

    assertThat(delivery)
        .isEqualTo(new Delivery.Unreachable(Cause.of(CauseCode.BEHIND_NAT, PLACE, "198.51.100.1")));
  }

  @Test
  void addressesOfVersion6AreComparedAsAddresses() {
    Delivery delivery =
        Failures.of(
            new ConnectTimeoutException("late"),
            URI.create("http://[2001:db8::1]:7547/"),
            "2001:db8:0:0:0:0:0:1",
            false);

    assertThat(delivery)
        .isEqualTo(new Delivery.Unreachable(Cause.of(CauseCode.SILENT, "[2001:db8::1]:7547")));
  }

  @ParameterizedTest
  @CsvSource({
    "401, true, LOGIN_REFUSED",
    "403, true, LOGIN_REFUSED",
    "403, false, REQUEST_REFUSED",
    "404, false, URL_OUTDATED",
    "503, true, BUSY",
    "500, false, STATUS_UNEXPECTED"
  })
  void aStatusHasItsMeaning(int status, boolean loggedIn, CauseCode code) {
    Cause cause = Refusals.of(status, new Credentials("cpe", "secret"), loggedIn);

    assertThat(cause.code()).isEqualTo(code);
    assertThat(cause.toString()).doesNotContain("secret");
  }

  private static void assertUnreachable(IOException failure, Cause cause) {
    assertThat(Failures.of(failure, URL, "192.0.2.7", false))
        .isEqualTo(new Delivery.Unreachable(cause));
  }
}
