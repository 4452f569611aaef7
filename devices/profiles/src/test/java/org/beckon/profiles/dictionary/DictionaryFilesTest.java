package org.beckon.profiles.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files as a whole hold together: every line is found and every reference leads somewhere. */
class DictionaryFilesTest {

  private final Dictionary dictionary = new PublishedDictionary();

  @ParameterizedTest
  @CsvSource({
    "tr181.tsv, '', 860, 7210",
    "tr098.tsv, '', 192, 1800",
    "tr104-1.tsv, InternetGatewayDevice.Services., 43, 350",
    "tr104-2.tsv, Device.Services., 113, 849",
    "tr135.tsv, Device.Services., 30, 127",
  })
  void everyLineIsFound(String file, String prefix, int objects, int parameters) {
    List<String> paths = paths(file, prefix);
    assertThat(paths)
        .filteredOn(path -> path.endsWith("."))
        .hasSize(objects)
        .allMatch(path -> dictionary.object(path).isPresent());
    assertThat(paths)
        .filteredOn(path -> !path.endsWith("."))
        .hasSize(parameters)
        .allMatch(path -> dictionary.parameter(path).isPresent());
  }

  @Test
  void patternsCompile() {
    assertThat(all()).allSatisfy(facts -> Pattern.compile(facts.pattern()));
  }

  @Test
  void referencesLeadSomewhere() {
    List<ParameterFacts> referring =
        all().stream().filter(facts -> !facts.valuesFrom().isEmpty()).toList();
    assertThat(referring).hasSizeGreaterThan(50);
    assertThat(referring)
        .filteredOn(facts -> dictionary.parameter(facts.valuesFrom()).isEmpty())
        .extracting(facts -> facts.path() + " -> " + facts.valuesFrom())
        .isEmpty();
  }

  @Test
  void publishedDefaultsPassTheCheck() {
    assertThat(all())
        .filteredOn(facts -> !facts.defaultValue().isEmpty())
        .filteredOn(facts -> !ValueCheck.check(facts, facts.defaultValue()).isOk())
        .extracting(ParameterFacts::path)
        .isEmpty();
  }

  private List<ParameterFacts> all() {
    List<ParameterFacts> all = new ArrayList<>();
    for (String file : List.of("tr181.tsv", "tr098.tsv")) {
      paths(file, "").forEach(path -> dictionary.parameter(path).ifPresent(all::add));
    }
    return all;
  }

  private static List<String> paths(String file, String prefix) {
    List<String> paths = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PublishedDictionary.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      String object = prefix;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String first = line.substring(0, line.indexOf('\t'));
        if (first.endsWith(".")) {
          object = prefix + first;
          paths.add(object);
        } else {
          paths.add(object + first);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths;
  }
}
