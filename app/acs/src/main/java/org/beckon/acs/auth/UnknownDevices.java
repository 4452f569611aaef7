package org.beckon.acs.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of devices that were never seen before. */
public enum UnknownDevices {
  /** They are managed at once. */
  ACCEPT,
  /** They are listed, but nothing runs on them until a person approves them. */
  HOLD,
  /** Their Inform is answered with a fault. */
  REFUSE;

  /** The word of the command line: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The policy of this word. */
  public static Optional<UnknownDevices> named(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
