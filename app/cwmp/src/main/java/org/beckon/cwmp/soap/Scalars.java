package org.beckon.cwmp.soap;

import java.util.Optional;

/** Numbers of structural fields, read leniently. */
final class Scalars {
  private static final int MAX_DIGITS = 18;

  private Scalars() {}

  /** A whole number with optional sign and leading zeros, up to 18 digits. */
  static Optional<Long> number(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (start < text.length() - 1
        && text.charAt(start) == '0'
        && Character.isDigit(text.charAt(start + 1))) {
      start++;
    }
    int digits = text.length() - start;
    if (digits < 1 || digits > MAX_DIGITS) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      value = value * 10 + (c - '0');
    }
    return Optional.of(text.startsWith("-") ? -value : value);
  }
}
