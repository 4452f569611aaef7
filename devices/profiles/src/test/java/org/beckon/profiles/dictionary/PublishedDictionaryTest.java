package org.beckon.profiles.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.ValueType;
import org.junit.jupiter.api.Test;

class PublishedDictionaryTest {

  private final Dictionary dictionary = new PublishedDictionary();

  private ParameterFacts facts(String path) {
    return dictionary.parameter(path).orElseThrow(() -> new AssertionError("unknown: " + path));
  }

  @Test
  void findsAParameterByItsConcreteAndItsGenericPath() {
    ParameterFacts concrete = facts("Device.WiFi.SSID.3.SSID");
    assertThat(concrete).isEqualTo(facts("Device.WiFi.SSID.{i}.SSID"));
    assertThat(concrete).isEqualTo(facts("Device.WiFi.SSID.[cpe-guest].SSID"));
    assertThat(concrete.path()).isEqualTo("Device.WiFi.SSID.{i}.SSID");
    assertThat(concrete.type()).isEqualTo(ValueType.STRING);
    assertThat(concrete.writable()).isTrue();
    assertThat(concrete.lengths()).containsExactly(new Range(Long.MIN_VALUE, 32));
    assertThat(concrete.since()).isEqualTo("2.0");
  }

  @Test
  void knowsEnumerationsRangesUnitsAndDefaults() {
    assertThat(facts("Device.WiFi.AccessPoint.1.Security.MFPConfig").enumeration())
        .containsExactly("Disabled", "Optional", "Required");
    ParameterFacts minutes = facts("Device.WiFi.AccessPoint.1.Security.RekeyingInterval");
    assertThat(minutes.units()).isEqualTo("seconds");
    assertThat(minutes.defaultValue()).isEqualTo("3600");
    assertThat(facts("Device.ManagementServer.PeriodicInformInterval").ranges())
        .containsExactly(new Range(1, Long.MAX_VALUE));
    assertThat(facts("Device.WiFi.Radio.1.MCS").ranges())
        .containsExactly(new Range(-1, 15), new Range(16, 31));
  }

  @Test
  void leavesTheMarksOfThePublicationOutOfEnumerations() {
    assertThat(
            facts("InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.BeaconType").enumeration())
        .contains("11i", "BasicandWPA")
        .allSatisfy(value -> assertThat(value).doesNotContain("(").doesNotContain(" "));
  }

  @Test
  void knowsSecretsForcedParametersAndRulesForNotification() {
    assertThat(facts("Device.WiFi.AccessPoint.1.Security.KeyPassphrase").hidden()).isTrue();
    assertThat(facts("Device.XMPP.Connection.1.Password").hidden()).isTrue();
    assertThat(facts("Device.XMPP.Connection.1.Username").hidden()).isFalse();
    assertThat(facts("Device.SSH.Server.1.AllowPasswordLogin").hidden()).isFalse();
    ParameterFacts software = facts("Device.DeviceInfo.SoftwareVersion");
    assertThat(software.forcedInform()).isTrue();
    assertThat(software.activeNotification()).isEqualTo(ActiveNotification.FORCE_ENABLED);
    assertThat(facts("Device.ManagementServer.ConnectionRequestURL").activeNotification())
        .isEqualTo(ActiveNotification.FORCE_DEFAULT_ENABLED);
    assertThat(facts("Device.DeviceInfo.UpTime").activeNotification())
        .isEqualTo(ActiveNotification.CAN_DENY);
  }

  @Test
  void aListIsAStringWithLimitsForTheWholeAndTheItems() {
    ParameterFacts jabberIds = facts("Device.ManagementServer.ConnReqAllowedJabberIDs");
    assertThat(jabberIds.list()).isTrue();
    assertThat(jabberIds.type()).isEqualTo(ValueType.STRING);
    assertThat(jabberIds.listLimits().items()).isEqualTo(new Range(Long.MIN_VALUE, 32));
    ParameterFacts power = facts("Device.WiFi.Radio.1.TransmitPowerSupported");
    assertThat(power.listLimits().itemType()).isEqualTo(ValueType.INT);
    assertThat(power.listLimits().length()).isEqualTo(new Range(0, 64));
  }

  @Test
  void knowsBothRootsAndTheServicesBelowEither() {
    assertThat(facts("InternetGatewayDevice.DeviceInfo.SpecVersion").forcedInform()).isTrue();
    assertThat(
            facts("InternetGatewayDevice.Services.VoiceService.1.VoiceProfile.1.SIP.ProxyServer")
                .path())
        .isEqualTo(
            "InternetGatewayDevice.Services.VoiceService.{i}.VoiceProfile.{i}.SIP.ProxyServer");
    assertThat(facts("Device.Services.VoiceService.1.SIP.Client.1.AuthPassword").hidden()).isTrue();
    assertThat(
            facts(
                    "Device.Services.STBService.1.Components.FrontEnd.1.DVBT"
                        + ".LogicalChannelConnect.LogicalChannelNumber")
                .writable())
        .isTrue();
  }

  @Test
  void doesNotKnowWhatNobodyPublished() {
    assertThat(dictionary.parameter("Device.WiFi.X_00D09E_Boost")).isEmpty();
    assertThat(dictionary.parameter("Device.WiFi.")).isEmpty();
    assertThat(dictionary.parameter("Dishwasher.DeviceInfo.UpTime")).isEmpty();
    assertThat(dictionary.parameter("")).isEmpty();
    assertThat(dictionary.object("Device.Nothing.")).isEmpty();
    assertThat(dictionary.parametersOf("Device.Nothing.")).isEmpty();
  }

  @Test
  void tellsTablesFromObjects() {
    assertThat(dictionary.isTable("Device.NAT.PortMapping.")).isTrue();
    assertThat(dictionary.isTable("Device.NAT.PortMapping.{i}.")).isTrue();
    assertThat(dictionary.isTable("Device.WiFi.")).isFalse();
    ObjectFacts mapping = dictionary.object("Device.NAT.PortMapping").orElseThrow();
    assertThat(mapping.kind()).isEqualTo(ObjectFacts.Kind.CREATABLE_TABLE);
    assertThat(mapping.entriesParameter()).isEqualTo("PortMappingNumberOfEntries");
    assertThat(mapping.enableParameter()).isEqualTo("Enable");
    assertThat(dictionary.object("Device.WiFi.Radio.1.").orElseThrow().kind())
        .isEqualTo(ObjectFacts.Kind.FIXED_TABLE);
  }

  @Test
  void listsTheParametersOfARow() {
    assertThat(dictionary.parametersOf("Device.XMPP.Connection.1.Server.2."))
        .extracting(ParameterFacts::path)
        .containsExactly(
            "Device.XMPP.Connection.{i}.Server.{i}.Enable",
            "Device.XMPP.Connection.{i}.Server.{i}.Alias",
            "Device.XMPP.Connection.{i}.Server.{i}.Priority",
            "Device.XMPP.Connection.{i}.Server.{i}.Weight",
            "Device.XMPP.Connection.{i}.Server.{i}.ServerAddress",
            "Device.XMPP.Connection.{i}.Server.{i}.Port");
  }

  @Test
  void valuesFromOtherParametersPointAtThem() {
    assertThat(facts("Device.WiFi.AccessPoint.2.Security.ModeEnabled").valuesFrom())
        .isEqualTo("Device.WiFi.AccessPoint.{i}.Security.ModesSupported");
    assertThat(facts("Device.XMPP.Connection.1.ServerConnectAlgorithm").valuesFrom())
        .isEqualTo("Device.XMPP.SupportedServerConnectAlgorithms");
    assertThat(
            facts("InternetGatewayDevice.Services.VoiceService.1.VoiceProfile.1.SignalingProtocol")
                .valuesFrom())
        .isEqualTo(
            "InternetGatewayDevice.Services.VoiceService.{i}.Capabilities.SignalingProtocols");
    List<String> roots =
        List.of(
            "Device.WiFi.EndPoint.{i}.Profile.{i}.Security.",
            "Device.UserInterface.HTTPAccess.{i}.Session.{i}.",
            "Device.BulkData.Profile.{i}.");
    assertThat(roots.stream().flatMap(root -> dictionary.parametersOf(root).stream()))
        .filteredOn(each -> !each.valuesFrom().isEmpty())
        .hasSizeGreaterThan(3)
        .allSatisfy(each -> assertThat(dictionary.parameter(each.valuesFrom())).isPresent());
  }
}
