package org.beckon.profiles.inform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.junit.jupiter.api.Test;

class InformReaderTest {

  private final Dictionary dictionary = new PublishedDictionary();
  private final InformReader reader = new InformReader(dictionary);

  private static KnownParameter known(String path, String value) {
    return KnownParameter.of(path, value);
  }

  @Test
  void listsWhatTheDeviceHasByGroup() {
    List<InformSetting> settings =
        reader.read(
            List.of(
                known("Device.ManagementServer.UpgradesManaged", "1"),
                known("Device.ManagementServer.PeriodicInformInterval", "300"),
                known("Device.ManagementServer.Password", ""),
                known("Device.ManagementServer.URL", "http://192.168.1.10:7547/"),
                known("Device.ManagementServer.X_0A2C5E_Extra", "")));
    assertThat(settings)
        .extracting(InformSetting::name)
        .containsExactly("URL", "Password", "PeriodicInformInterval", "UpgradesManaged");
    assertThat(settings)
        .extracting(InformSetting::group)
        .containsExactly(
            InformGroup.ACS, InformGroup.ACS, InformGroup.PERIODIC_INFORM, InformGroup.UPGRADES);
    InformSetting interval = settings.get(2);
    assertThat(interval.kind()).isEqualTo(InformSettingKind.SECONDS);
    assertThat(interval.helpKey()).isEqualTo("inform.help.ManagementServer.PeriodicInformInterval");
    assertThat(interval.editable().path())
        .isEqualTo("Device.ManagementServer.PeriodicInformInterval");
    assertThat(interval.editable().check("0").isOk()).isFalse();
    assertThat(settings.get(1).editable().secret()).isTrue();
  }

  @Test
  void namesEachXmppConnection() {
    List<InformSetting> settings =
        reader.read(
            List.of(
                known("InternetGatewayDevice.XMPP.Connection.2.Domain", "a"),
                known("InternetGatewayDevice.XMPP.Connection.10.Domain", "b")));
    assertThat(settings)
        .extracting(InformSetting::name)
        .containsExactly("XMPP.Connection.2.Domain", "XMPP.Connection.10.Domain");
    assertThat(settings)
        .extracting(InformSetting::helpKey)
        .containsOnly("inform.help.XMPP.Connection.Domain");
  }

  @Test
  void connectionRequestUrlIsShownButNotWritten() {
    InformSetting url =
        reader
            .read(List.of(known("Device.ManagementServer.ConnectionRequestURL", "http://x/")))
            .getFirst();
    assertThat(url.editable().writable()).isFalse();
  }

  @Test
  void theVegaShowsItsSettings() {
    List<KnownParameter> parameters =
        new ShippedDeviceModels(dictionary)
            .find("vega").orElseThrow().nodes().stream()
                .filter(node -> !node.isObject())
                .map(node -> known(node.path(), node.value()))
                .toList();
    assertThat(reader.read(parameters))
        .extracting(InformSetting::name)
        .containsExactly(
            "URL",
            "Username",
            "Password",
            "PeriodicInformEnable",
            "PeriodicInformInterval",
            "PeriodicInformTime",
            "ConnectionRequestURL",
            "ConnectionRequestUsername",
            "ConnectionRequestPassword",
            "UpgradesManaged");
  }

  @Test
  void nothingReadIsNothingListed() {
    assertThat(reader.read(List.of())).isEmpty();
    assertThat(reader.pathsToRead("Device."))
        .containsExactly("Device.ManagementServer.", "Device.XMPP.");
    assertThat(reader.helpKeys()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }
}
