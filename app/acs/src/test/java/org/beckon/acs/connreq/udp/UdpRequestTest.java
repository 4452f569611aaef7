package org.beckon.acs.connreq.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.junit.jupiter.api.Test;

/** The message of TR-069 Annex G, with the vector of connection-request 2.6. */
final class UdpRequestTest {
  private static final UdpRequest REQUEST =
      new UdpRequest(
          "10.1.1.1:8080",
          1120673700L,
          1234,
          "XTGRWIPC6D3IPXS3",
          new Credentials("CPE57689", "MyPassword1"));

  @Test
  void theMessageIsThatOfTheVectorToTheByte() {
    byte[] message = REQUEST.bytes(UdpForm.PLAIN);

    assertThat(message).hasSize(157);
    assertThat(text(UdpForm.PLAIN))
        .isEqualTo(
            """
            GET http://10.1.1.1:8080?ts=1120673700&id=1234&un=CPE57689&cn=XTGRWIPC6D3IPXS3\
            &sig=fedd99bbd6603476aa5fa12c0266e7cce0a2de4f HTTP/1.1\r
            Host: 10.1.1.1:8080\r
            \r
            """);
  }

  @Test
  void theOtherFormsDifferInPathCaseAndTimeOnly() {
    assertThat(text(UdpForm.SLASH)).startsWith("GET http://10.1.1.1:8080/?ts=1120673700&id=");
    assertThat(text(UdpForm.PLAIN_UPPER_CASE))
        .contains("&sig=FEDD99BBD6603476AA5FA12C0266E7CCE0A2DE4F ");
    // HMAC-SHA1 of 1120673700000 1234CPE57689XTGRWIPC6D3IPXS3, without the blank.
    assertThat(text(UdpForm.PLAIN_MILLISECONDS))
        .contains("?ts=1120673700000&", "&sig=9c3f70b28b424da427d720dfe581c65b6452bbd6 ");
  }

  @Test
  void valuesAreSignedPlainAndSentEncodedAndPort80IsNotNamed() {
    UdpRequest odd = new UdpRequest("192.0.2.1:80", 1L, 2, "n", new Credentials("a b&c", "key"));

    // HMAC-SHA1 of "12a b&cn" with the key "key".
    assertThat(new String(odd.bytes(UdpForm.PLAIN), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            GET http://192.0.2.1?ts=1&id=2&un=a+b%26c&cn=n&sig=f4477eb08b9f30ffbefe79bccc3c8f7fc3e17106 HTTP/1.1\r
            Host: 192.0.2.1:80\r
            \r
            """);
  }

  @Test
  void theFormThatWorkedComesFirstAndMillisecondsOnlyToStrangers() {
    assertThat(UdpForm.order(Optional.empty()))
        .startsWith(UdpForm.PLAIN, UdpForm.SLASH)
        .endsWith(UdpForm.PLAIN_MILLISECONDS, UdpForm.SLASH_MILLISECONDS);
    assertThat(UdpForm.order(Optional.of(UdpForm.SLASH)))
        .startsWith(UdpForm.SLASH, UdpForm.PLAIN)
        .doesNotContain(UdpForm.PLAIN_MILLISECONDS, UdpForm.SLASH_MILLISECONDS);
    assertThat(UdpForm.named("slash-upper-case")).contains(UdpForm.SLASH_UPPER_CASE);
  }

  private static String text(UdpForm form) {
    return new String(REQUEST.bytes(form), StandardCharsets.UTF_8);
  }
}
