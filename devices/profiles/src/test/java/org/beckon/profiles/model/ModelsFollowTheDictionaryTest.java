package org.beckon.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.ListText;
import org.beckon.profiles.dictionary.ObjectFacts;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.dictionary.ValueCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models say agrees with the published data models, vendor parameters apart. */
class ModelsFollowTheDictionaryTest {

  private final Dictionary dictionary = new PublishedDictionary();
  private final DeviceModels models = new ShippedDeviceModels(dictionary);

  private List<ModelNode> published(String name) {
    return models.find(name).orElseThrow().nodes().stream()
        .filter(node -> !node.path().contains(".X_"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"home-router", "dsl-router", "vega", "set-top-box"})
  void pathsTypesAndAccess(String name) {
    assertThat(published(name))
        .filteredOn(node -> !node.isObject())
        .allSatisfy(
            node -> {
              ParameterFacts facts =
                  dictionary
                      .parameter(node.path())
                      .orElseThrow(() -> new AssertionError(node.path()));
              assertThat(node.type()).as(node.path()).isEqualTo(facts.type());
              assertThat(node.writable()).as(node.path()).isEqualTo(facts.writable());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"home-router", "dsl-router", "vega", "set-top-box"})
  void objectsExistAndGrowOnlyWhereTheyMay(String name) {
    assertThat(published(name))
        .filteredOn(ModelNode::isObject)
        .allSatisfy(
            node -> {
              ObjectFacts facts =
                  dictionary.object(node.path()).orElseThrow(() -> new AssertionError(node.path()));
              if (node.writable()) {
                assertThat(facts.kind())
                    .as(node.path())
                    .isEqualTo(ObjectFacts.Kind.CREATABLE_TABLE);
              }
            });
  }

  /** Templates may start outside (a name that must be given), what a device has may not. */
  @ParameterizedTest
  @ValueSource(strings = {"home-router", "dsl-router", "vega", "set-top-box"})
  void startValuesPassTheCheck(String name) {
    assertThat(models.find(name).orElseThrow().nodes())
        .filteredOn(node -> !node.isObject() && !node.isTemplate() && !node.value().isEmpty())
        .filteredOn(
            node ->
                !node.facts()
                    .map(facts -> ValueCheck.check(facts, node.value(), supported(name, node)))
                    .orElseGet(() -> ValueCheck.checkType(node.type(), node.value()))
                    .isOk())
        .extracting(node -> node.path() + " = " + node.value())
        .isEmpty();
  }

  /** The values that another parameter of the device lists, for instance numbers of this one. */
  private List<String> supported(String name, ModelNode node) {
    String from = node.facts().map(ParameterFacts::valuesFrom).orElse("");
    if (from.isEmpty()) {
      return List.of();
    }
    String path = concrete(from, node.path());
    return models.find(name).orElseThrow().nodes().stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .map(each -> ListText.items(each.value()))
        .orElse(List.of());
  }

  private static String concrete(String generic, String like) {
    String[] from = generic.split("\\.");
    String[] of = like.split("\\.");
    for (int i = 0; i < from.length; i++) {
      if (from[i].equals("{i}")) {
        from[i] = of[i];
      }
    }
    return String.join(".", from);
  }
}
