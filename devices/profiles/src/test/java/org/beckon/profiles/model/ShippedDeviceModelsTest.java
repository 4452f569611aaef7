package org.beckon.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.GenericPath;
import org.beckon.profiles.dictionary.ObjectFacts;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.dictionary.Range;
import org.junit.jupiter.api.Test;

class ShippedDeviceModelsTest {

  private final Dictionary dictionary = new PublishedDictionary();
  private final DeviceModels models = new ShippedDeviceModels(dictionary);

  private DeviceModel model(String name) {
    return models.find(name).orElseThrow();
  }

  private ModelNode node(String model, String path) {
    return model(model).nodes().stream()
        .filter(node -> node.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " in " + model));
  }

  @Test
  void theFourOfTheDemoShipInOrder() {
    assertThat(models.names()).containsExactly("home-router", "dsl-router", "vega", "set-top-box");
    assertThat(models.find("toaster")).isEmpty();
    assertThat(models.find("home-router")).isEqualTo(models.find("home-router"));
  }

  @Test
  void eachSaysWhoItIs() {
    for (String name : models.names()) {
      DeviceModel model = model(name);
      String info = model.root() + "DeviceInfo.";
      assertThat(model.title()).isNotBlank();
      assertThat(model.deviceId().oui()).matches("[0-9A-F]{6}");
      assertThat(node(name, info + "Manufacturer").value())
          .isEqualTo(model.deviceId().manufacturer());
      assertThat(node(name, info + "ManufacturerOUI").value()).isEqualTo(model.deviceId().oui());
      assertThat(node(name, info + "ProductClass").value())
          .isEqualTo(model.deviceId().productClass());
      assertThat(node(name, info + "SerialNumber").value())
          .isEqualTo(model.deviceId().serialNumber());
    }
  }

  @Test
  void parametersForcedIntoEveryInformAreThere() {
    for (String name : List.of("home-router", "set-top-box")) {
      assertThat(forced(name))
          .containsExactlyInAnyOrder(
              "Device.RootDataModelVersion",
              "Device.DeviceInfo.HardwareVersion",
              "Device.DeviceInfo.SoftwareVersion",
              "Device.DeviceInfo.ProvisioningCode",
              "Device.ManagementServer.ParameterKey",
              "Device.ManagementServer.ConnectionRequestURL",
              "Device.ManagementServer.AliasBasedAddressing");
    }
    assertThat(forced("dsl-router"))
        .contains(
            "InternetGatewayDevice.DeviceSummary",
            "InternetGatewayDevice.DeviceInfo.SpecVersion",
            "InternetGatewayDevice.ManagementServer.ParameterKey",
            "InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1"
                + ".ExternalIPAddress");
    assertThat(forced("vega")).hasSize(8);
  }

  private List<String> forced(String model) {
    return model(model).nodes().stream()
        .filter(node -> !node.isTemplate())
        .filter(node -> node.facts().filter(ParameterFacts::forcedInform).isPresent())
        .map(ModelNode::path)
        .toList();
  }

  @Test
  void theHomeRouterIsRich() {
    assertThat(model("home-router").nodes()).hasSizeGreaterThan(1000);
    assertThat(node("home-router", "Device.NAT.PortMapping.").writable()).isTrue();
    assertThat(node("home-router", "Device.NAT.PortMapping.{i}.Protocol").value()).isEqualTo("TCP");
    assertThat(node("home-router", "Device.XMPP.Connection.").writable()).isTrue();
    assertThat(node("home-router", "Device.XMPP.Connection.{i}.KeepAliveInterval"))
        .extracting(ModelNode::type, ModelNode::value)
        .containsExactly(ValueType.LONG, "-1");
    assertThat(node("home-router", "Device.WiFi.SSID.").writable()).isFalse();
    ModelNode passphrase = node("home-router", "Device.WiFi.AccessPoint.1.Security.KeyPassphrase");
    assertThat(passphrase.writable()).isTrue();
    assertThat(passphrase.value()).hasSizeBetween(8, 63);
    assertThat(passphrase.facts().orElseThrow().hidden()).isTrue();
  }

  @Test
  void ownLimitsAreNarrowerThanThePublishedOnes() {
    assertThat(node("home-router", "Device.WiFi.Radio.1.Channel").facts().orElseThrow().ranges())
        .containsExactly(new Range(1, 13));
    assertThat(
            node("home-router", "Device.WiFi.Radio.2.Channel").facts().orElseThrow().enumeration())
        .contains("36", "100")
        .doesNotContain("37");
    ParameterFacts pin =
        node("set-top-box", "Device.X_0C4E21_Player.ParentalPin").facts().orElseThrow();
    assertThat(pin.hidden()).isTrue();
    assertThat(pin.lengths()).containsExactly(new Range(4, 8));
    assertThat(node("set-top-box", "Device.X_0C4E21_Player.Mute").facts()).isEmpty();
  }

  @Test
  void theVegaHasItsEightSettings() {
    String server = "InternetGatewayDevice.ManagementServer.";
    assertThat(
            List.of(
                "URL",
                "Username",
                "Password",
                "PeriodicInformEnable",
                "PeriodicInformInterval",
                "ConnectionRequestUsername",
                "ConnectionRequestPassword",
                "UpgradesManaged"))
        .allSatisfy(name -> assertThat(node("vega", server + name).writable()).isTrue());
    assertThat(node("vega", server + "UpgradesManaged").value()).isEqualTo("1");
  }

  @Test
  void theSetTopBoxChangesChannel() {
    assertThat(
            node(
                    "set-top-box",
                    "Device.Services.STBService.1.Components.FrontEnd.1.DVBT"
                        + ".LogicalChannelConnect.LogicalChannelNumber")
                .writable())
        .isTrue();
  }

  @Test
  void noPathStandsTwiceAndParentsStandFirst() {
    for (String name : models.names()) {
      List<ModelNode> nodes = model(name).nodes();
      assertThat(nodes).extracting(ModelNode::path).doesNotHaveDuplicates();
      assertThat(nodes.getFirst().path()).isEqualTo(model(name).root());
      var position =
          IntStream.range(0, nodes.size())
              .boxed()
              .collect(Collectors.toMap(i -> nodes.get(i).path(), Function.identity()));
      assertThat(nodes)
          .filteredOn(node -> !node.path().equals(model(name).root()) && !node.isTemplate())
          .allSatisfy(
              node ->
                  assertThat(position.get(parent(node.path())))
                      .as("parent of %s", node.path())
                      .isNotNull()
                      .isLessThan(position.get(node.path())));
    }
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
  }

  @Test
  void aTableThatCanGrowHasATemplateAndOnlySuchATable() {
    for (String name : models.names()) {
      // One that cannot be written is for rows that the device makes by itself.
      List<String> templates =
          model(name).nodes().stream()
              .filter(node -> node.isObject() && node.writable() && node.path().endsWith("{i}."))
              .map(ModelNode::path)
              .toList();
      List<String> growing =
          model(name).nodes().stream()
              .filter(node -> node.isObject() && node.writable() && !isInstance(node.path()))
              .map(node -> GenericPath.of(node.path()) + "{i}.")
              .distinct()
              .toList();
      assertThat(growing).as(name).containsExactlyInAnyOrderElementsOf(templates);
    }
  }

  private static boolean isInstance(String path) {
    return path.matches(".*\\.(\\d+|\\{i})\\.");
  }

  @Test
  void countersOfRowsAreRight() {
    for (String name : models.names()) {
      Map<String, String> values =
          model(name).nodes().stream()
              .collect(Collectors.toMap(ModelNode::path, ModelNode::value, (a, b) -> a));
      Map<String, Long> rows =
          values.keySet().stream()
              .filter(path -> path.matches(".*\\.\\d+\\."))
              .collect(
                  Collectors.groupingBy(ShippedDeviceModelsTest::parent, Collectors.counting()));
      assertThat(rows).isNotEmpty();
      rows.forEach(
          (table, count) -> {
            String counter = dictionary.object(table).map(ObjectFacts::entriesParameter).orElse("");
            if (!counter.isEmpty()) {
              assertThat(values)
                  .as(name)
                  .containsEntry(parent(table) + counter, Long.toString(count));
            }
          });
    }
  }
}
