package org.beckon.profiles.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericPathTest {

  @ParameterizedTest
  @CsvSource({
    "Device.WiFi.SSID.12.SSID, Device.WiFi.SSID.{i}.SSID",
    "Device.WiFi.SSID.12., Device.WiFi.SSID.{i}.",
    "Device.WiFi.SSID.[cpe-1].SSID, Device.WiFi.SSID.{i}.SSID",
    "Device.WiFi.SSID.{i}.SSID, Device.WiFi.SSID.{i}.SSID",
    "Device.DHCPv4.Server.Pool.1.Client.2.Chaddr, Device.DHCPv4.Server.Pool.{i}.Client.{i}.Chaddr",
    "Device.WiFi., Device.WiFi.",
    "Device.2x.1y, Device.2x.1y",
    "'', ''",
    "., .",
    "7, {i}",
  })
  void putsAPlaceholderForEachInstance(String path, String generic) {
    assertThat(GenericPath.of(path)).isEqualTo(generic);
  }
}
