package org.beckon.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares the words of the window with those of the command line. */
public final class WindowWords {
  private static final Pattern COMMAND = Pattern.compile("--[a-z]|\\bbeckon [a-z]");

  /** A word in braces cannot stand in a pattern of the bundles. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]");

  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);
  private static final Texts GERMAN = Texts.load(Locale.GERMAN);

  private WindowWords() {}

  /**
   * What the window says under a key is what the server says in English, or, where that speaks of
   * flags and commands, something else; the window never speaks of these.
   *
   * @param pattern of the server
   */
  public static void check(String key, String pattern) {
    for (Texts texts : List.of(ENGLISH, GERMAN)) {
      assertThat(texts.get(key)).as(key).isNotBlank().doesNotContainPattern(COMMAND);
    }
    if (!COMMAND.matcher(pattern).find() && !PLACEHOLDER.matcher(pattern).find()) {
      assertThat(ENGLISH.get(key)).as(key).isEqualTo(typographic(pattern));
    }
  }

  private static String typographic(String text) {
    return text.replace('\'', '’')
        .replaceAll("\"([^\"]*)\"", "“$1”")
        .replaceAll("`([^`]*)`", "“$1”");
  }
}
