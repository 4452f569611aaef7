package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.dictionary.ValueCheck;
import org.beckon.profiles.dictionary.ValueVerdict;
import org.junit.jupiter.api.Test;

class FactsWordsTest {

  private final PublishedDictionary dictionary = new PublishedDictionary();
  private final FactsWords words = new FactsWords(Texts.load(Locale.ENGLISH));

  @Test
  void saysWhatTheModelSays() {
    assertThat(lines("Device.ManagementServer.PeriodicInformInterval"))
        .contains(
            "Type: whole number, not negative",
            "Allowed: at least 1",
            "Unit: seconds",
            "Access: can be written",
            "Since: Device:2.0");
    assertThat(lines("Device.WiFi.SSID.1.SSID")).contains("Allowed: up to 32 characters");
    assertThat(lines("Device.ManagementServer.Password"))
        .contains("Reads as: empty, whatever it is");
    assertThat(lines("Device.WiFi.Radio.1.SupportedFrequencyBands"))
        .contains("Type: list of text", "Allowed: one of 2.4GHz, 5GHz, 6GHz", "Access: read-only");
  }

  @Test
  void saysWhyAValueWillNotDo() {
    assertThat(problem("Device.WiFi.Radio.1.Channel", "six"))
        .isEqualTo("Enter a whole number that is not negative.");
    assertThat(problem("Device.WiFi.Radio.1.Channel", "300")).isEqualTo("Allowed: 1 to 255.");
    assertThat(problem("Device.WiFi.Radio.1.ExtensionChannel", "Middle"))
        .contains("AboveControlChannel");
  }

  @Test
  void aTypeWithoutFactsIsEnough() {
    ValueVerdict.Problem problem =
        (ValueVerdict.Problem) ValueCheck.checkType(ValueType.DATE_TIME, "yesterday");

    assertThat(words.problem(ValueType.DATE_TIME, Optional.empty(), problem))
        .contains("2026-11-20T18:30:00Z");
  }

  private List<String> lines(String path) {
    return words.of(facts(path)).stream()
        .map(fact -> fact.label() + ": " + fact.text())
        .collect(Collectors.toList());
  }

  private String problem(String path, String value) {
    ParameterFacts facts = facts(path);
    ValueVerdict.Problem problem = (ValueVerdict.Problem) ValueCheck.check(facts, value);
    return words.problem(facts.type(), Optional.of(facts), problem);
  }

  private ParameterFacts facts(String path) {
    return dictionary.parameter(path).orElseThrow();
  }
}
