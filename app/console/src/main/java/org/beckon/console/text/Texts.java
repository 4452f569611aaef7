package org.beckon.console.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.Text;

/** The words of the window in one language, from the bundles in ui-resources. Immutable. */
public final class Texts {

  /** Base names of the bundles, one for each area of the window. */
  public static final List<String> BUNDLES =
      List.of(
          "shell",
          "command",
          "devices",
          "sessions",
          "lab",
          "server",
          "broker",
          "setting",
          "settings",
          "device",
          "errand",
          "poke",
          "fault",
          "quirk",
          "reach",
          "phrase",
          "call",
          "parameters",
          "wifi",
          "inform");

  private static final String FOLDER = "org.beckon.ui.text.";

  private final Locale locale;
  private final ResourceBundle merged;

  private Texts(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.merged = new Merged(words);
  }

  /** Loads the words of a language; English where that language has no translation. */
  public static Texts load(Locale locale) {
    Map<String, String> words = new TreeMap<>();
    ResourceBundle.Control noDetour =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (String name : BUNDLES) {
      ResourceBundle bundle = ResourceBundle.getBundle(FOLDER + name, locale, noDetour);
      for (String key : bundle.keySet()) {
        if (words.put(key, bundle.getString(key)) != null) {
          throw new IllegalStateException("Text key in two bundles: " + key);
        }
      }
    }
    return new Texts(locale, words);
  }

  /**
   * The words under a key, with {@code {0}} and so on filled in by {@link MessageFormat}.
   *
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String get(String key, Object... arguments) {
    String pattern = merged.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The word for a constant, under the key {@code enum.Type.CONSTANT}. */
  public String of(Enum<?> constant) {
    return get("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** What the server says, in this language. */
  public String of(Phrase phrase) {
    return get(phrase.code().key(), phrase.details().stream().map(this::of).toArray());
  }

  private String of(Detail detail) {
    return switch (detail) {
      case Text(String text) -> text;
      case Phrase phrase -> of(phrase);
    };
  }

  /** The language of the words; also that of numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** All words, for FXML. */
  public ResourceBundle bundle() {
    return merged;
  }

  private static final class Merged extends ResourceBundle {
    private final Map<String, String> words;

    Merged(Map<String, String> words) {
      this.words = words;
    }

    @Override
    protected Object handleGetObject(String key) {
      return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(words.keySet());
    }
  }
}
