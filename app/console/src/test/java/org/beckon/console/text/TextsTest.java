package org.beckon.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  private static final Path ROOT = Path.of(System.getProperty("beckon.root"));
  private static final Path SOURCES = ROOT.resolve("app/console/src/main/java");
  private static final Path RESOURCES =
      ROOT.resolve("ui-resources/src/main/resources/org/beckon/ui");

  /** String literals that can be a key, whole or up to where a name is put behind them. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]*)+)\"");

  private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z0-9.-]*)\"");

  private static final Pattern ENDING =
      Pattern.compile("texts\\s*\\.get\\([^()]*\\+ \"(\\.[a-z]+)\"");

  private static final Pattern FXML_KEY = Pattern.compile("\"%([a-zA-Z0-9.-]+)\"");

  @ParameterizedTest
  @MethodSource("bundles")
  void theSecondLanguageHasTheSameKeysAndPlaces(String name) {
    Properties english = read(name + ".properties");
    Properties german = read(name + "_de.properties");
    assertThat(german.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    english
        .stringPropertyNames()
        .forEach(
            key ->
                assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noPatternIsSpoiltByAStraightApostrophe(String name) {
    for (String file : new String[] {name + ".properties", name + "_de.properties"}) {
      read(file)
          .forEach(
              (key, text) -> assertThat((String) text).as("%s %s", file, key).doesNotContain("'"));
    }
  }

  @Test
  void everyKeyThatIsUsedExistsAndNoneIsUnused() throws IOException {
    Set<String> known = Texts.load(Locale.ENGLISH).bundle().keySet();
    Set<String> literals = find(SOURCES, ".java", LITERAL);
    Set<String> used = find(RESOURCES, ".fxml", FXML_KEY);
    assertThat(known).as("keys in FXML").containsAll(used);
    Set<String> words = find(SOURCES, ".java", WORD);
    Set<String> endings = find(SOURCES, ".java", ENDING);
    Set<String> unused = new TreeSet<>(known);
    unused.removeAll(used);
    unused.removeIf(key -> literals.contains(key) || isEnum(key) || hasPrefix(key, literals));
    unused.removeIf(key -> isComposed(key, words, endings));
    assertThat(unused).as("unused keys").isEmpty();
    Set<String> missing = new TreeSet<>(find(SOURCES, ".java", CALL));
    missing.removeAll(known);
    missing.removeIf(key -> key.endsWith("."));
    assertThat(missing).as("keys that do not exist").isEmpty();
  }

  private static final Pattern CALL = Pattern.compile("texts\\s*\\.get\\(\\s*\"([a-zA-Z0-9.-]+)\"");

  @Test
  void everyConstantThatHasWordsHasThemAll() throws Exception {
    Texts texts = Texts.load(Locale.ENGLISH);
    Set<String> types =
        texts.bundle().keySet().stream()
            .filter(key -> key.startsWith("enum."))
            .map(key -> key.split("\\.")[1])
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(types);
    for (Class<?> type : Enums.all()) {
      if (types.contains(type.getSimpleName())) {
        unknown.remove(type.getSimpleName());
        for (Object constant : type.getEnumConstants()) {
          assertThat(texts.of((Enum<?>) constant)).isNotBlank();
        }
      }
    }
    assertThat(unknown).as("words for enumerations that do not exist").isEmpty();
  }

  @Test
  void fillsInAndChooses() {
    Texts texts = Texts.load(Locale.ENGLISH);
    assertThat(texts.get("action.forget.title", 1)).isEqualTo("Forget this device?");
    assertThat(texts.get("action.forget.title", 3)).isEqualTo("Forget 3 devices?");
  }

  @Test
  void aLanguageWithoutTranslationIsEnglish() {
    assertThat(Texts.load(Locale.JAPANESE).get("dialog.cancel")).isEqualTo("Cancel");
    assertThat(Texts.load(Locale.forLanguageTag("de-AT")).get("dialog.cancel"))
        .isEqualTo("Abbrechen");
  }

  static Stream<String> bundles() {
    return Texts.BUNDLES.stream();
  }

  private static boolean isEnum(String key) {
    return key.startsWith("enum.");
  }

  /** A literal that ends in a dot has a name put behind it: {@code "device.tab." + id}. */
  private static boolean hasPrefix(String key, Set<String> literals) {
    return literals.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix));
  }

  /** Composed of a stem and an ending: {@code get(stem + ".title")}, {@code get(page + ...)}. */
  private static boolean isComposed(String key, Set<String> words, Set<String> endings) {
    int dot = key.lastIndexOf('.');
    String stem = key.substring(0, Math.max(0, dot));
    int first = stem.indexOf('.');
    return first > 0
        && endings.contains(key.substring(dot))
        && (words.contains(stem) || words.contains(stem.substring(0, first)));
  }

  private static int places(String pattern) {
    return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("text").resolve(file))) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties;
  }

  private static Set<String> find(Path folder, String extension, Pattern pattern)
      throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }
}
