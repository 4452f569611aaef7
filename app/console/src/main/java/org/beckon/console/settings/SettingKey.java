package org.beckon.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setting with its type.
 *
 * @param name under which it is kept
 * @param fallback its value until someone chooses, and where the file has nonsense
 * @param read from the kept text; empty when that is nonsense
 * @param write to the text that is kept
 */
public record SettingKey<T>(
    String name, T fallback, Function<String, Optional<T>> read, Function<T, String> write) {

  /** A text. */
  public static SettingKey<String> text(String name, String fallback) {
    return new SettingKey<>(name, fallback, Optional::of, Function.identity());
  }

  /** Yes or no. */
  public static SettingKey<Boolean> flag(String name, boolean fallback) {
    return new SettingKey<>(
        name,
        fallback,
        text ->
            text.equals("true") || text.equals("false")
                ? Optional.of(text.equals("true"))
                : Optional.empty(),
        value -> value.toString());
  }

  /** A whole number within limits. */
  public static SettingKey<Integer> number(String name, int fallback, int min, int max) {
    return new SettingKey<>(
        name, fallback, text -> whole(text).filter(n -> n >= min && n <= max), String::valueOf);
  }

  /** A constant of an enumeration. */
  public static <E extends Enum<E>> SettingKey<E> choice(String name, E fallback) {
    return new SettingKey<>(
        name,
        fallback,
        text ->
            List.of(fallback.getDeclaringClass().getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst(),
        Enum::name);
  }

  /** A list of words without commas. */
  public static SettingKey<List<String>> words(String name, List<String> fallback) {
    return new SettingKey<>(
        name,
        fallback,
        text -> Optional.of(text.isEmpty() ? List.of() : List.of(text.split(","))),
        list -> String.join(",", list));
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
