package org.beckon.acs.quirk;

import java.util.Locale;

/** Where it is known from; the first one that knows wins. */
public enum QuirkOrigin {
  BY_HAND,
  LEARNT,
  PROFILE;

  /** The words of the command line and the API: {@code by hand}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
