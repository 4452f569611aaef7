package org.beckon.console.edit;

import java.util.Locale;
import java.util.Optional;
import org.beckon.cwmp.model.ValueType;

/** Values as CWMP writes them, compared and written by their meaning. */
public final class ValueText {

  private ValueText() {}

  /** Whether two texts mean the same value of this type. */
  public static boolean same(String one, String other, ValueType type) {
    if (type == ValueType.BOOLEAN) {
      Optional<Boolean> left = bool(one);
      return left.isPresent() ? left.equals(bool(other)) : one.equals(other);
    }
    return one.equals(other);
  }

  /** The truth value that a text means: {@code 1}, {@code true}, {@code 0}, {@code false}. */
  public static Optional<Boolean> bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> Optional.of(true);
      case "0", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A truth value in the form that the device itself used; some know one form (cpe-quirks 17). */
  public static String bool(boolean value, String likeThis) {
    String shown = likeThis.strip();
    boolean words = shown.equalsIgnoreCase("true") || shown.equalsIgnoreCase("false");
    return words ? Boolean.toString(value) : value ? "1" : "0";
  }
}
