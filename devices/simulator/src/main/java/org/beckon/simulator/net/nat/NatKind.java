package org.beckon.simulator.net.nat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the four kinds a NAT is (RFC 3489 5). */
public enum NatKind {
  /** Lets in whatever comes to a binding. */
  FULL_CONE,
  /** Lets in what comes from an address to which something was sent. */
  RESTRICTED,
  /** Lets in what comes from an address and port to which something was sent. */
  PORT_RESTRICTED,
  /** Has a binding for each destination, which lets nobody else in. */
  SYMMETRIC;

  /** The word of the command line: {@code full-cone}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this word. */
  public static Optional<NatKind> named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
