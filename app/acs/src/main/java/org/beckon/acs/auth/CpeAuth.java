package org.beckon.acs.auth;

import java.util.Locale;

/** Which login the server asks of devices. */
public enum CpeAuth {
  /** Digest or Basic, as the device likes. */
  ANY,
  DIGEST,
  BASIC,
  NONE;

  /** The word of the command line: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
