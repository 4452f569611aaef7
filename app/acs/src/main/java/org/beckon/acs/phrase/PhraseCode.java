package org.beckon.acs.phrase;

import java.util.List;
import java.util.Locale;

/**
 * What can be told, with its English words. Constants of enumerations, each in the package of what
 * it speaks of. The words are those of the command line and the API; the window has words of its
 * own under {@link #key()}, which never speak of flags and commands.
 */
public interface PhraseCode {

  /** Name of the constant; that of a stored one is never changed. */
  String name();

  /** Whose constant it is. */
  Class<?> getDeclaringClass();

  /** English pattern; {@code {0}} and so on stand for the details. */
  String words();

  /** Names of the details, in the order of their places in the pattern. */
  List<String> details();

  /** The word of the API: lower case, with hyphens. */
  default String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Under which the bundles of the window have its words. */
  default String key() {
    return "enum." + getDeclaringClass().getSimpleName() + "." + name();
  }
}
