package org.beckon.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeTest {

  private static final Path CSS =
      Path.of(System.getProperty("beckon.root"))
          .resolve("ui-resources/src/main/resources/org/beckon/ui/css");

  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?)\\(|:\\s*(white|black|red|green|blue|gray)\\b");

  private static final Pattern TOKEN = Pattern.compile("-beckon-[a-z-]+");

  @Test
  void coloursStandInTheTokenFilesOnly() throws IOException {
    for (Path sheet : sheets()) {
      if (!sheet.getFileName().toString().startsWith("tokens-")) {
        assertThat(COLOUR.matcher(Files.readString(sheet)).results().map(r -> r.group()))
            .as(sheet.getFileName().toString())
            .isEmpty();
      }
    }
  }

  @Test
  void bothLooksHaveTheSameTokensAndAllThatAreUsed() throws IOException {
    Set<String> light = tokens(CSS.resolve("tokens-light.css"));
    assertThat(tokens(CSS.resolve("tokens-dark.css"))).isEqualTo(light);
    Set<String> used = new TreeSet<>();
    for (Path sheet : sheets()) {
      if (!sheet.getFileName().toString().startsWith("tokens-")) {
        used.addAll(tokens(sheet));
      }
    }
    assertThat(used).isEqualTo(light);
  }

  @Test
  void everySheetIsPutOn() throws IOException {
    assertThat(sheets().stream().map(sheet -> sheet.getFileName().toString().replace(".css", "")))
        .filteredOn(name -> !name.startsWith("tokens-"))
        .containsExactlyInAnyOrderElementsOf(Theme.SHEETS);
  }

  private static Set<String> tokens(Path sheet) throws IOException {
    return TOKEN
        .matcher(Files.readString(sheet))
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(CSS)) {
      return files.sorted().toList();
    }
  }
}
