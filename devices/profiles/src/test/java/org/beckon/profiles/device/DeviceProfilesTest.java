package org.beckon.profiles.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.profiles.wifi.WifiMappings;
import org.junit.jupiter.api.Test;

class DeviceProfilesTest {

  private final DeviceProfiles profiles = new DeviceProfiles();

  private static Identity identity(String root, String manufacturer, String productClass) {
    return new Identity(root, new DeviceId(manufacturer, "0A2C5E", productClass, "1"), "", "");
  }

  @Test
  void anyDeviceGetsTheProfileOfItsDataModel() {
    assertThat(profiles.match(identity("Device.", "", "")).orElseThrow().name())
        .isEqualTo("generic-tr181");
    DeviceProfile gateway =
        profiles.match(identity("InternetGatewayDevice.", "Acme", "Box")).orElseThrow();
    assertThat(gateway.name()).isEqualTo("generic-tr098");
    assertThat(gateway.wifi()).isEqualTo("tr098");
    assertThat(gateway.quirks()).isEmpty();
  }

  @Test
  void aMakersProfileComesFirstAndKeepsTheMappingOfTheDataModel() {
    DeviceProfile vega =
        profiles
            .match(identity("InternetGatewayDevice.", "SANGOMA Technologies", "Vega50"))
            .orElseThrow();
    assertThat(vega.name()).isEqualTo("vega");
    assertThat(vega.has("transfer-tftp-only")).isTrue();
    assertThat(vega.has("anything-else")).isFalse();
    assertThat(vega.wifi()).isEqualTo("tr098");
  }

  @Test
  void everyPartMustAgree() {
    assertThat(profiles.match(identity("Device.", "Sangoma", "Phone")).orElseThrow().name())
        .isEqualTo("generic-tr181");
    assertThat(profiles.match(identity("Device.", "Not Sangoma", "Vega50")).orElseThrow().name())
        .isEqualTo("generic-tr181");
  }

  @Test
  void longTextsMatchNothing() {
    Identity device = identity("Device.", "sangoma" + "x".repeat(1000), "vega");
    assertThat(profiles.match(device).orElseThrow().name()).isEqualTo("generic-tr181");
    assertThat(profiles.match(identity("Toaster.", "", ""))).isEmpty();
  }

  @Test
  void everyModelThatShipsIsRecognisedAndItsMappingExists() {
    ShippedDeviceModels models = new ShippedDeviceModels(new PublishedDictionary());
    List<DeviceProfile> found =
        models.names().stream()
            .map(name -> models.find(name).orElseThrow())
            .map(model -> new Identity(model.root(), model.deviceId(), "", ""))
            .map(device -> profiles.match(device).orElseThrow())
            .toList();
    assertThat(found)
        .extracting(DeviceProfile::name)
        .containsExactly("generic-tr181", "generic-tr098", "vega", "generic-tr181");
    WifiMappings mappings = new WifiMappings();
    assertThat(found).allSatisfy(each -> assertThat(mappings.named(each.wifi())).isNotNull());
  }
}
