package org.beckon.profiles.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ValueVerdict.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCheckTest {

  private static final String RADIO = "Device.WiFi.Radio.1.";
  private static final String SECURITY = "Device.WiFi.AccessPoint.1.Security.";
  private static final String POOL = "Device.DHCPv4.Server.Pool.1.";

  private final Dictionary dictionary = new PublishedDictionary();

  private ValueVerdict check(String path, String value) {
    return ValueCheck.check(dictionary.parameter(path).orElseThrow(), value);
  }

  private Problem problem(String path, String value) {
    return (Problem) check(path, value);
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, true, yes",
    "BOOLEAN, 0, TRUE",
    "INT, -2147483648, 2147483648",
    "INT, +7, 7.0",
    "UNSIGNED_INT, 4294967295, 4294967296",
    "UNSIGNED_INT, 0, -1",
    "LONG, -9223372036854775808, 9223372036854775808",
    "UNSIGNED_LONG, 18446744073709551615, 18446744073709551616",
    "DECIMAL, -12.50, 12.",
    "DATE_TIME, 2026-01-31T18:30:00Z, 2026-01-31 18:30",
    "DATE_TIME, 2026-01-31T18:30:00.123+01:00, 2026-02-31T18:30:00Z",
    "DATE_TIME, 0001-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "HEX_BINARY, 0aFF, 0aF",
    "BASE64, aGVsbG8=, aGVsbG8",
    "UNSIGNED_INT, 12, '12 '",
  })
  void typesHaveTheirWrittenForm(ValueType type, String right, String wrong) {
    assertThat(ValueCheck.checkType(type, right).isOk()).isTrue();
    assertThat(ValueCheck.checkType(type, wrong))
        .isInstanceOfSatisfying(
            Problem.class, found -> assertThat(found.kind().faultCode()).isEqualTo(9006));
  }

  @Test
  void lengthsCountCharactersAndSayHowMany() {
    String name = "Device.WiFi.SSID.1.SSID";
    assertThat(check(name, "a".repeat(32)).isOk()).isTrue();
    assertThat(check(name, "\uD83D\uDE00".repeat(32)).isOk()).isTrue();
    assertThat(problem(name, "a".repeat(33)))
        .isEqualTo(new Problem(FaultKind.VALUE, "Use at most 32 characters; these are 33."));
    assertThat(problem(SECURITY + "KeyPassphrase", "short").words())
        .isEqualTo("Use 8 to 63 characters; these are 5.");
  }

  @Test
  void lengthsOfBinaryValuesCountOctets() {
    assertThat(check(SECURITY + "WEPKey", "0123456789").isOk()).isTrue();
    assertThat(problem(SECURITY + "WEPKey", "01234567").words())
        .isEqualTo("Use 5 or 13 bytes; these are 4.");
  }

  @Test
  void rangesAreValueProblems() {
    assertThat(check(RADIO + "Channel", "36").isOk()).isTrue();
    assertThat(problem(RADIO + "Channel", "256"))
        .isEqualTo(new Problem(FaultKind.VALUE, "Write a number: 1 to 255."));
    assertThat(problem(RADIO + "Channel", "six").kind()).isEqualTo(FaultKind.TYPE);
    assertThat(check(RADIO + "MCS", "20").isOk()).isTrue();
    assertThat(problem(RADIO + "MCS", "32").words())
        .isEqualTo("Write a number: -1 to 15 or 16 to 31.");
    assertThat(problem("Device.ManagementServer.PeriodicInformInterval", "0").words())
        .isEqualTo("Write a number: 1 or more.");
  }

  @Test
  void enumerationsAreExact() {
    assertThat(check(SECURITY + "MFPConfig", "Optional").isOk()).isTrue();
    assertThat(problem(SECURITY + "MFPConfig", "optional"))
        .isEqualTo(new Problem(FaultKind.VALUE, "Choose one of: Disabled, Optional, Required."));
  }

  @Test
  void formsAreExplainedByExample() {
    assertThat(check(POOL + "MinAddress", "192.168.1.20").isOk()).isTrue();
    assertThat(check(POOL + "MinAddress", "").isOk()).isTrue();
    assertThat(problem(POOL + "MinAddress", "192.168.1.320").words())
        .isEqualTo("Write an IPv4 address such as 192.168.1.1.");
    assertThat(problem(POOL + "StaticAddress.1.Chaddr", "00-1A-2B-3C-4D-5E").words())
        .isEqualTo("Write a MAC address such as 00:1A:2B:3C:4D:5E.");
    String external =
        "InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANIPConnection.1.ExternalIPAddress";
    assertThat(check(external, "2001:db8::1").isOk()).isTrue();
    assertThat(problem(external, "300.1.1.1").kind()).isEqualTo(FaultKind.VALUE);
  }

  @Test
  void eachItemOfAListIsCheckedAndTheirNumberToo() {
    assertThat(check(POOL + "DNSServers", "192.168.1.1, 9.9.9.9").isOk()).isTrue();
    assertThat(check(POOL + "DNSServers", "").isOk()).isTrue();
    assertThat(problem(POOL + "DNSServers", "192.168.1.1,nine").kind()).isEqualTo(FaultKind.VALUE);
    assertThat(problem(POOL + "DNSServers", "1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5").words())
        .isEqualTo("List at most 4 items; these are 5.");
  }

  @Test
  void whatTheDeviceSupportsCountsToo() {
    ParameterFacts mode = dictionary.parameter(SECURITY + "ModeEnabled").orElseThrow();
    List<String> supported = List.of("None", "WPA2-Personal");
    assertThat(ValueCheck.check(mode, "WPA2-Personal", supported).isOk()).isTrue();
    assertThat(ValueCheck.check(mode, "WPA3-Personal", supported))
        .isEqualTo(new Problem(FaultKind.VALUE, "Choose one of: None, WPA2-Personal."));
    assertThat(ValueCheck.check(mode, "WPA3-Personal", List.of()).isOk()).isTrue();
  }

  @Test
  void theWordsNeverRepeatTheValue() {
    assertThat(problem(SECURITY + "KeyPassphrase", "s3cret").words()).doesNotContain("s3cret");
    assertThat(problem(SECURITY + "PreSharedKey", "s3cret").words()).doesNotContain("s3cret");
  }
}
