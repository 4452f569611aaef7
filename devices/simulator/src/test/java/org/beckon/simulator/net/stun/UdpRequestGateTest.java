package org.beckon.simulator.net.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which datagrams a CPE takes for a connection request: connection-request 2.6, by its vector. */
final class UdpRequestGateTest {
  private static final String USER = "CPE57689";
  private static final String PASSWORD = "MyPassword1";
  private static final String SIGNATURE = "fedd99bbd6603476aa5fa12c0266e7cce0a2de4f";

  /** Signed anew, by hand, for ts 1120673701 and id 1235. */
  private static final String LATER = "481ec5b5f07e84098c22a01669642ca4b7df7e73";

  private final UdpRequestGate gate = new UdpRequestGate(false);

  @Test
  void theVectorIsTakenOnce() {
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE))).isTrue();
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE))).as("a replay").isFalse();
    assertThat(lets(request("1120673701", "1235", USER, LATER))).isTrue();
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE))).as("an old one").isFalse();
  }

  @Test
  void theLetterCaseOfTheSignatureIsFree() {
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE.toUpperCase(Locale.ROOT))))
        .isTrue();
  }

  @Test
  void aWrongSignatureIsIgnoredAndChangesNothing() {
    assertThat(lets(request("1120673700", "1234", USER, "0" + SIGNATURE.substring(1)))).isFalse();
    assertThat(lets(request("1120673700", "1234", USER, ""))).isFalse();
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE))).isTrue();
  }

  @Test
  void aWrongUserIsIgnored() {
    assertThat(
            lets(
                request("1120673700", "1234", "Other", "26ca2a64b55f64207b333b2b95e42410645f4e13")))
        .isFalse();
  }

  @Test
  void theSameTimeOrTheSameIdAgainIsIgnored() {
    assertThat(lets(request("1120673700", "1234", USER, SIGNATURE))).isTrue();
    assertThat(
            lets(request("1120673700", "1235", USER, "4eafb2abb256e7fa8a955f47e164546206069626")))
        .isFalse();
    assertThat(
            lets(request("1120673701", "1234", USER, "8328116b44f08246018f6c3b69d4a4d2500bd685")))
        .isFalse();
  }

  @Test
  void onlyAGetOfHttp11WithAnEmptyPathIsOne() {
    String good = request("1120673700", "1234", USER, SIGNATURE);
    assertThat(lets(good.replace("GET", "POST"))).isFalse();
    assertThat(lets(good.replace("HTTP/1.1", "HTTP/1.0"))).isFalse();
    assertThat(lets(good.replace("8080?", "8080/?"))).isFalse();
    assertThat(lets(good.replace("&cn=XTGRWIPC6D3IPXS3", ""))).isFalse();
    assertThat(lets(good.replace("id=1234", "id=1234&id=1234"))).isFalse();
    assertThat(lets(good.replace("1120673700", "-1120673700"))).isFalse();
    assertThat(lets("GET")).isFalse();
    assertThat(lets(good)).isTrue();
  }

  @Test
  void aDeviceWithItsOwnFormTakesThatOne() {
    UdpRequestGate odd = new UdpRequestGate(true);
    byte[] plain = bytes(request("1120673700", "1234", USER, SIGNATURE));
    byte[] slash = bytes(request("1120673700", "1234", USER, SIGNATURE).replace("8080?", "8080/?"));
    assertThat(odd.lets(plain, USER, PASSWORD)).isFalse();
    assertThat(odd.lets(slash, USER, PASSWORD)).isTrue();
  }

  @Test
  void withoutCredentialsNothingIsTaken() {
    assertThat(gate.lets(bytes(request("1", "1", "", "")), "", "")).isFalse();
  }

  private boolean lets(String message) {
    return gate.lets(bytes(message), USER, PASSWORD);
  }

  private static String request(String time, String id, String user, String signature) {
    return "GET http://10.1.1.1:8080?ts="
        + time
        + "&id="
        + id
        + "&un="
        + user
        + "&cn=XTGRWIPC6D3IPXS3&sig="
        + signature
        + " HTTP/1.1\r\nHost: 10.1.1.1:8080\r\n\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
