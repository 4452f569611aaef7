package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.dictionary.Range;
import org.junit.jupiter.api.Test;

class EditorKindTest {

  private final PublishedDictionary dictionary = new PublishedDictionary();

  @Test
  void withoutFactsTheTypeDecides() {
    assertThat(EditorKind.of(ValueType.BOOLEAN, false, Optional.empty()))
        .isEqualTo(new EditorKind.Switch());
    assertThat(EditorKind.of(ValueType.UNSIGNED_INT, false, Optional.empty()))
        .isEqualTo(new EditorKind.WholeNumber(List.of()));
    assertThat(EditorKind.of(ValueType.DATE_TIME, false, Optional.empty()))
        .isEqualTo(new EditorKind.Moment());
    assertThat(EditorKind.of(ValueType.HEX_BINARY, false, Optional.empty()))
        .isEqualTo(new EditorKind.Line());
  }

  @Test
  void publishedValuesMakeAChoice() {
    assertThat(
            EditorKind.of(ValueType.STRING, false, facts("Device.WiFi.Radio.1.ExtensionChannel")))
        .isEqualTo(
            new EditorKind.Choice(List.of("AboveControlChannel", "BelowControlChannel", "Auto")));
  }

  @Test
  void aListIsEditedAsItsItems() {
    assertThat(
            EditorKind.of(
                ValueType.STRING, false, facts("Device.WiFi.Radio.1.SupportedFrequencyBands")))
        .isEqualTo(new EditorKind.Items(List.of("2.4GHz", "5GHz", "6GHz")));
  }

  @Test
  void aNumberKnowsItsRange() {
    assertThat(EditorKind.of(ValueType.UNSIGNED_INT, false, facts("Device.WiFi.Radio.1.Channel")))
        .isEqualTo(new EditorKind.WholeNumber(List.of(new Range(1, 255))));
  }

  @Test
  void aSecretIsASecretWhateverElseIsKnown() {
    assertThat(EditorKind.of(ValueType.STRING, true, facts("Device.WiFi.Radio.1.ExtensionChannel")))
        .isEqualTo(new EditorKind.Secret());
  }

  private Optional<ParameterFacts> facts(String path) {
    Optional<ParameterFacts> facts = dictionary.parameter(path);
    assertThat(facts).isPresent();
    return facts;
  }
}
