package org.beckon.profiles.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.field.FieldMapping;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping files name fields that exist and parameters that were published. */
class WifiMappingsTest {

  private final Dictionary dictionary = new PublishedDictionary();
  private final WifiMappings mappings = new WifiMappings();

  @ParameterizedTest
  @ValueSource(strings = {"tr181", "tr098"})
  void everyPathIsPublished(String name) {
    WifiMapping mapping = mappings.named(name);
    assertThat(mapping.read()).allMatch(path -> path.endsWith("."));
    List<String> paths =
        Stream.concat(
                mapping.radios().fields().values().stream()
                    .flatMap(WifiMappingsTest::names)
                    .map(each -> mapping.radios().rows() + each),
                mapping.networks().fields().values().stream()
                    .flatMap(WifiMappingsTest::names)
                    .map(each -> full(mapping.networks(), each)))
            .toList();
    assertThat(paths).hasSizeGreaterThan(20);
    assertThat(paths).allMatch(path -> dictionary.parameter(path).isPresent());
  }

  private static String full(WifiMapping.Networks networks, String name) {
    return name.startsWith("@")
        ? networks.joined().rows() + name.substring(1)
        : networks.rows() + name;
  }

  private static Stream<String> names(FieldMapping mapping) {
    return Stream.of(
            mapping.path().stream(),
            mapping.also().stream(),
            Stream.of(mapping.allowed()).filter(allowed -> !allowed.isEmpty()),
            mapping.choices().stream().flatMap(each -> each.is().keySet().stream()),
            mapping.choices().stream().flatMap(each -> each.set().keySet().stream()))
        .flatMap(each -> each)
        .map(each -> each.replace(".1.", ".{i}."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr181", "tr098"})
  void everyFieldHasAKind(String name) {
    WifiMapping mapping = mappings.named(name);
    assertThat(mapping.radios().fields().keySet())
        .allMatch(key -> WifiFieldKind.of(key).isPresent());
    assertThat(mapping.networks().fields().keySet())
        .allMatch(key -> WifiFieldKind.of(key).isPresent());
  }

  @Test
  void anUnknownMappingIsRefused() {
    assertThatThrownBy(() -> mappings.named("toaster"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRoutersOfTheDemoShowTheirNetworks() {
    WifiReader reader = new WifiReader(dictionary, mappings);
    assertThat(names(reader, "home-router"))
        .containsExactly("Larkspur-4010", "Larkspur-4010-5G", "Larkspur-Guest");
    assertThat(names(reader, "dsl-router")).containsExactly("Brightlane-706", "Brightlane-Guest");
    assertThat(names(reader, "vega")).isEmpty();
  }

  private List<String> names(WifiReader reader, String model) {
    DeviceModel device = new ShippedDeviceModels(dictionary).find(model).orElseThrow();
    List<KnownParameter> known =
        device.nodes().stream()
            .filter(node -> !node.isObject() && !node.isTemplate())
            .map(node -> KnownParameter.of(node.path(), node.value()))
            .toList();
    return reader.read(known).networks().stream()
        .map(each -> each.field(WifiFieldKind.NAME).orElseThrow().value().orElseThrow())
        .toList();
  }
}
