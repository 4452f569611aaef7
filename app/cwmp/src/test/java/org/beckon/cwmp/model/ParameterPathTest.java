package org.beckon.cwmp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterPathTest {

  private static ParameterPath path(String text) {
    return new ParameterPath(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Device.WiFi.SSID.1.SSID      | Device.WiFi.SSID.1.      | SSID      | false | Device.WiFi.SSID.{i}.SSID
          Device.WiFi.SSID.1.          | Device.WiFi.SSID.        | 1         | true  | Device.WiFi.SSID.{i}.
          Device.WiFi.SSID.[a.b].Name  | Device.WiFi.SSID.[a.b].  | Name      | false | Device.WiFi.SSID.{i}.Name
          Device.WiFi.SSID.[cpe-1].    | Device.WiFi.SSID.        | [cpe-1]   | true  | Device.WiFi.SSID.{i}.
          Device.                      | ''                       | Device    | true  | Device.
          Device                       | ''                       | Device    | false | Device
          ''                           | -                        | ''        | true  | ''
          A.10.B.20.C                  | A.10.B.20.               | C         | false | A.{i}.B.{i}.C
          A.[x                         | A.                       | [x        | false | A.[x
          """)
  void knowsItsParts(String text, String parent, String last, boolean partial, String generic) {
    ParameterPath path = path(text);

    assertThat(path.parent().map(ParameterPath::text).orElse(null)).isEqualTo(parent);
    assertThat(path.lastSegment()).isEqualTo(last);
    assertThat(path.isPartial()).isEqualTo(partial);
    assertThat(path.generic()).isEqualTo(generic);
    assertThat(path.isRoot()).isEqualTo(text.isEmpty());
    assertThat(path).hasToString(text);
    assertThat(ParameterPath.parse(text)).contains(path);
  }

  @Test
  void splitsIntoSegmentsAndInstanceNumbers() {
    ParameterPath path = path("InternetGatewayDevice.WANDevice.1.WANConnectionDevice.12.X.[a.b].");

    assertThat(path.segments())
        .containsExactly(
            "InternetGatewayDevice", "WANDevice", "1", "WANConnectionDevice", "12", "X", "[a.b]");
    assertThat(path.instanceNumbers()).containsExactly(1L, 12L);
    assertThat(ParameterPath.ROOT.segments()).isEmpty();
  }

  @Test
  void tellsInstancesFromTablesAndParameters() {
    assertThat(path("Device.WiFi.SSID.1.").isInstance()).isTrue();
    assertThat(path("Device.WiFi.SSID.[a].").isInstance()).isTrue();
    assertThat(path("Device.WiFi.SSID.").isInstance()).isFalse();
    assertThat(path("Device.WiFi.SSID.1").isInstance()).isFalse();
    assertThat(path("1.").isInstance()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".A", "A..B", "A. B", " A", "A\n", "A.\u0000"})
  void refusesWhatIsNoPath(String text) {
    assertThat(ParameterPath.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> path(text));
  }

  @Test
  void isAtMost256CharactersLong() {
    assertThat(ParameterPath.parse("x".repeat(256))).isPresent();
    assertThat(ParameterPath.parse("x".repeat(257))).isEmpty();
  }

  @Test
  void startsWithObjectsOnly() {
    ParameterPath ssid = path("Device.WiFi.SSID.1.SSID");

    assertThat(ssid.startsWith(path("Device.WiFi."))).isTrue();
    assertThat(ssid.startsWith(ParameterPath.ROOT)).isTrue();
    assertThat(ssid.startsWith(ssid)).isTrue();
    assertThat(ssid.startsWith(path("Device.WiFi.SSID.1.SS"))).isFalse();
    assertThat(path("Device.WiFi2.").startsWith(path("Device.WiFi."))).isFalse();
  }

  @Test
  void growsDownwards() {
    ParameterPath table = ParameterPath.ROOT.childObject("Device").childObject("Hosts");

    assertThat(table).isEqualTo(path("Device.Hosts."));
    assertThat(table.child("HostNumberOfEntries").text())
        .isEqualTo("Device.Hosts.HostNumberOfEntries");
    assertThatIllegalArgumentException().isThrownBy(() -> path("Device.A").child("B"));
  }

  @Test
  void sortsInstanceNumbersAsNumbers() {
    List<String> sorted =
        List.of(
            "",
            "Device.",
            "Device.Hosts.",
            "Device.Hosts.Host.",
            "Device.Hosts.Host.1.",
            "Device.Hosts.Host.1.Active",
            "Device.Hosts.Host.2.",
            "Device.Hosts.Host.2.Active",
            "Device.Hosts.Host.10.",
            "Device.Hosts.Host.[alias].",
            "Device.Hosts.HostNumberOfEntries",
            "Device.WiFi.",
            "InternetGatewayDevice.");
    List<ParameterPath> paths = new ArrayList<>(sorted.stream().map(ParameterPath::new).toList());
    Collections.shuffle(paths, new Random(7));

    Collections.sort(paths);

    assertThat(paths.stream().map(ParameterPath::text)).containsExactlyElementsOf(sorted);
  }

  /** Numbers that differ only in leading zeros are different paths and need an order. */
  @Test
  void ordersConsistentlyWithEquals() {
    assertThat(path("A.01.")).isNotEqualByComparingTo(path("A.1."));
    assertThat(path("A.1")).isLessThan(path("A.1."));
    assertThat(path("A.1.")).isEqualByComparingTo(path("A.1."));
  }
}
