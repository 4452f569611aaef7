package org.beckon.cwmp.login;

import java.util.Optional;

/** The quality of protection of a digest. */
public enum Qop {
  /** None at all: the form of RFC 2069 (cpe-quirks 31). */
  NONE(""),
  AUTH("auth"),
  AUTH_INT("auth-int");

  private final String wireName;

  Qop(String wireName) {
    this.wireName = wireName;
  }

  /** As the header writes it; empty for {@link #NONE}. */
  public String wireName() {
    return wireName;
  }

  /** The quality of this name in any letter case; an absent (empty) one is {@link #NONE}. */
  public static Optional<Qop> of(String name) {
    for (Qop one : values()) {
      if (one.wireName.equalsIgnoreCase(name.strip())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
