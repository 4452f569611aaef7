package org.beckon.profiles.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.field.KnownParameter;
import org.junit.jupiter.api.Test;

class WifiReaderTest {

  private static final String WLAN = "InternetGatewayDevice.LANDevice.1.WLANConfiguration.";

  private final WifiReader reader = new WifiReader(new PublishedDictionary(), new WifiMappings());

  private static Map<String, String> tr181() {
    Map<String, String> values = new HashMap<>();
    values.put("Device.WiFi.Radio.1.Enable", "1");
    values.put("Device.WiFi.Radio.1.OperatingFrequencyBand", "2.4GHz");
    values.put("Device.WiFi.Radio.1.Channel", "6");
    values.put("Device.WiFi.Radio.1.PossibleChannels", "1-4,6, 11");
    values.put("Device.WiFi.Radio.1.AutoChannelEnable", "0");
    values.put("Device.WiFi.Radio.2.Channel", "44");
    values.put("Device.WiFi.SSID.4.SSID", "upstairs");
    values.put("Device.WiFi.SSID.4.Enable", "1");
    values.put("Device.WiFi.SSID.4.LowerLayers", "Device.WiFi.Radio.2");
    values.put("Device.WiFi.SSID.11.SSID", "guests");
    values.put("Device.WiFi.SSID.11.Enable", "1");
    values.put("Device.WiFi.SSID.11.LowerLayers", "Device.WiFi.Radio.1.");
    values.put("Device.WiFi.AccessPoint.1.SSIDReference", "Device.WiFi.SSID.11.");
    values.put("Device.WiFi.AccessPoint.1.Enable", "0");
    values.put("Device.WiFi.AccessPoint.1.Security.ModesSupported", "None,WPA2-Personal");
    values.put("Device.WiFi.AccessPoint.1.Security.ModeEnabled", "WPA2-Personal");
    values.put("Device.WiFi.AccessPoint.1.Security.KeyPassphrase", "");
    values.put("Device.WiFi.AccessPoint.2.SSIDReference", "Device.WiFi.SSID.4");
    values.put("Device.WiFi.AccessPoint.2.SSIDAdvertisementEnabled", "1");
    return values;
  }

  private static Map<String, String> tr098() {
    Map<String, String> values = new HashMap<>();
    values.put(WLAN + "1.SSID", "home");
    values.put(WLAN + "1.Enable", "1");
    values.put(WLAN + "1.Channel", "11");
    values.put(WLAN + "1.PossibleChannels", "1,6,11");
    values.put(WLAN + "1.AutoChannelEnable", "0");
    values.put(WLAN + "1.BeaconType", "WPAand11i");
    values.put(WLAN + "1.WPAAuthenticationMode", "PSKAuthentication");
    values.put(WLAN + "1.WPAEncryptionModes", "TKIPandAESEncryption");
    values.put(WLAN + "1.IEEE11iAuthenticationMode", "PSKAuthentication");
    values.put(WLAN + "1.IEEE11iEncryptionModes", "AESEncryption");
    values.put(WLAN + "1.KeyPassphrase", "");
    values.put(WLAN + "1.PreSharedKey.1.KeyPassphrase", "");
    values.put(WLAN + "2.SSID", "second");
    values.put(WLAN + "2.PreSharedKey.1.PreSharedKey", "");
    return values;
  }

  private static Editable field(WifiNetwork network, WifiFieldKind kind) {
    return network.field(kind).orElseThrow();
  }

  @Test
  void radiosComeWithTheirFieldsAndAllowedValues() {
    WifiStatus wifi = reader.read(tr181());
    assertThat(wifi.radios()).extracting(WifiRadio::number).containsExactly(1, 2);
    WifiRadio radio = wifi.radios().getFirst();
    assertThat(radio.path()).isEqualTo("Device.WiFi.Radio.1.");
    Editable channel = radio.field(WifiFieldKind.CHANNEL).orElseThrow();
    assertThat(channel.path()).isEqualTo("Device.WiFi.Radio.1.Channel");
    assertThat(channel.value()).contains("6");
    assertThat(channel.type()).isEqualTo(ValueType.UNSIGNED_INT);
    assertThat(channel.allowed()).containsExactly("1", "2", "3", "4", "6", "11");
    assertThat(channel.writable()).isTrue();
    assertThat(channel.check("11").isOk()).isTrue();
    assertThat(channel.check("5").isOk()).isFalse();
    assertThat(radio.field(WifiFieldKind.WIDTH)).isEmpty();
  }

  @Test
  void networksAreJoinedWithTheirRadioAndAccessPoint() {
    WifiStatus wifi = reader.read(tr181());
    assertThat(wifi.networks())
        .extracting(each -> field(each, WifiFieldKind.NAME).value())
        .containsExactly(Optional.of("upstairs"), Optional.of("guests"));
    WifiNetwork upstairs = wifi.networks().getFirst();
    assertThat(upstairs.radioPath()).contains("Device.WiFi.Radio.2.");
    assertThat(field(upstairs, WifiFieldKind.ADVERTISED).path())
        .isEqualTo("Device.WiFi.AccessPoint.2.SSIDAdvertisementEnabled");
    WifiNetwork guests = wifi.networks().get(1);
    assertThat(guests.radioPath()).contains("Device.WiFi.Radio.1.");
    Editable passphrase = field(guests, WifiFieldKind.PASSPHRASE);
    assertThat(passphrase.path()).isEqualTo("Device.WiFi.AccessPoint.1.Security.KeyPassphrase");
    assertThat(passphrase.secret()).isTrue();
    assertThat(passphrase.check("seven77").isOk()).isFalse();
    assertThat(field(guests, WifiFieldKind.SECURITY_MODE).allowed())
        .containsExactly("None", "WPA2-Personal");
  }

  @Test
  void aNetworkOfTwoSwitchesIsOffWhenOneIsAndBothAreWritten() {
    Editable enable = field(reader.read(tr181()).networks().get(1), WifiFieldKind.ENABLE);
    assertThat(enable.isOn()).isFalse();
    assertThat(enable.writes("true"))
        .containsExactly(
            ParameterValue.of("Device.WiFi.SSID.11.Enable", "1", ValueType.BOOLEAN),
            ParameterValue.of("Device.WiFi.AccessPoint.1.Enable", "1", ValueType.BOOLEAN));
  }

  @Test
  void missingReferencesDoNotHideANetwork() {
    Map<String, String> values = tr181();
    values.keySet().removeIf(path -> path.endsWith("SSIDReference"));
    values.keySet().removeIf(path -> path.endsWith("LowerLayers"));
    values.put("Device.WiFi.AccessPoint.4.Security.KeyPassphrase", "");
    WifiStatus wifi = reader.read(values);
    assertThat(wifi.networks()).hasSize(2);
    assertThat(wifi.networks().get(0).radioPath()).isEmpty();
    assertThat(field(wifi.networks().get(0), WifiFieldKind.PASSPHRASE).path())
        .isEqualTo("Device.WiFi.AccessPoint.4.Security.KeyPassphrase");
    assertThat(wifi.networks().get(1).field(WifiFieldKind.PASSPHRASE)).isEmpty();
  }

  @Test
  void theOnlyRadioIsTheRadioOfAll() {
    Map<String, String> values = tr181();
    values.keySet().removeIf(path -> path.contains(".Radio.2.") || path.endsWith("LowerLayers"));
    assertThat(reader.read(values).networks())
        .allSatisfy(each -> assertThat(each.radioPath()).contains("Device.WiFi.Radio.1."));
  }

  @Test
  void tr098GivesTheSameView() {
    WifiStatus wifi = reader.read(tr098());
    assertThat(wifi.networks()).hasSize(2);
    WifiNetwork home = wifi.networks().getFirst();
    assertThat(home.radioPath()).contains(WLAN + "1.");
    assertThat(wifi.radios().getFirst().field(WifiFieldKind.CHANNEL).orElseThrow().allowed())
        .containsExactly("1", "6", "11");
    Editable mode = field(home, WifiFieldKind.SECURITY_MODE);
    assertThat(mode.value()).contains("WPA-WPA2-Personal");
    assertThat(mode.allowed()).contains("None", "WPA2-Personal");
    assertThat(mode.writes("WPA2-Personal"))
        .containsExactlyInAnyOrder(
            ParameterValue.of(WLAN + "1.BeaconType", "11i", ValueType.STRING),
            ParameterValue.of(
                WLAN + "1.IEEE11iAuthenticationMode", "PSKAuthentication", ValueType.STRING),
            ParameterValue.of(
                WLAN + "1.IEEE11iEncryptionModes", "AESEncryption", ValueType.STRING));
    assertThat(mode.check("WPA9").isOk()).isFalse();
  }

  @Test
  void thePassphraseIsWhereTheDeviceHasIt() {
    List<WifiNetwork> networks = reader.read(tr098()).networks();
    assertThat(field(networks.get(0), WifiFieldKind.PASSPHRASE).path())
        .isEqualTo(WLAN + "1.KeyPassphrase");
    assertThat(field(networks.get(0), WifiFieldKind.PASSPHRASE).check("short").isOk()).isFalse();
    assertThat(field(networks.get(1), WifiFieldKind.PASSPHRASE).path())
        .isEqualTo(WLAN + "2.PreSharedKey.1.PreSharedKey");
    Map<String, String> values = tr098();
    values.remove(WLAN + "1.KeyPassphrase");
    assertThat(field(reader.read(values).networks().getFirst(), WifiFieldKind.PASSPHRASE).path())
        .isEqualTo(WLAN + "1.PreSharedKey.1.KeyPassphrase");
  }

  @Test
  void aModeThatNobodyNamedShowsAsItIs() {
    Map<String, String> values = tr098();
    values.put(WLAN + "1.BeaconType", "11i");
    values.put(WLAN + "1.IEEE11iAuthenticationMode", "EAPAuthentication");
    assertThat(
            field(reader.read(values).networks().getFirst(), WifiFieldKind.SECURITY_MODE).value())
        .contains("11i");
  }

  @Test
  void whatTheDeviceSaysOfTypeAndAccessCounts() {
    WifiStatus wifi =
        reader.read(
            List.of(
                new KnownParameter(
                    "Device.WiFi.Radio.1.Channel", Optional.empty(), "xsd:int", Access.READ_ONLY)));
    Editable channel = wifi.radios().getFirst().field(WifiFieldKind.CHANNEL).orElseThrow();
    assertThat(channel.value()).isEmpty();
    assertThat(channel.type()).isEqualTo(ValueType.INT);
    assertThat(channel.writable()).isFalse();
    assertThat(channel.isOn()).isFalse();
  }

  @Test
  void nothingReadIsNoWifi() {
    assertThat(reader.read(Map.of()).isEmpty()).isTrue();
    assertThat(reader.read(Map.of("Device.DeviceInfo.UpTime", "1")).isEmpty()).isTrue();
    assertThat(reader.read(Map.of("Toaster.WiFi.Radio.1.Channel", "1")).isEmpty()).isTrue();
  }

  @Test
  void itSaysWhatToRead() {
    assertThat(reader.pathsToRead("Device."))
        .containsExactly("Device.WiFi.Radio.", "Device.WiFi.SSID.", "Device.WiFi.AccessPoint.");
    assertThat(reader.pathsToRead("InternetGatewayDevice."))
        .containsExactly("InternetGatewayDevice.LANDevice.");
    assertThat(reader.pathsToRead("Toaster.")).isEmpty();
  }

  @Test
  void aHostileListOfChannelsStaysSmall() {
    Map<String, String> values = tr181();
    values.put("Device.WiFi.Radio.1.PossibleChannels", "0-99999,0-99999");
    assertThat(
            reader
                .read(values)
                .radios()
                .getFirst()
                .field(WifiFieldKind.CHANNEL)
                .orElseThrow()
                .allowed())
        .hasSize(512);
    for (int i = 1; i < 200; i++) {
      values.put("Device.WiFi.Radio." + i + ".Channel", "1");
    }
    assertThat(reader.read(values).radios()).hasSize(64);
  }

  @Test
  void secretsDoNotShowInText() {
    Map<String, String> values = tr098();
    values.put(WLAN + "1.KeyPassphrase", "open-sesame");
    assertThat(reader.read(values).toString()).doesNotContain("open-sesame");
  }
}
