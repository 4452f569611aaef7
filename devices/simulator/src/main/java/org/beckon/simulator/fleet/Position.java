package org.beckon.simulator.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where simulated devices stand in the network, seen from the ACS. */
public enum Position {
  /** In the same network: connection requests reach them. */
  SAME,
  /** Behind a simulated gateway that is managed too, and lets in what its port mappings say. */
  FORWARDED,
  /** Behind a NAT that lets no connection in; a binding is held open by STUN. */
  NAT_STUN;

  /** The word of the command line: {@code nat-stun}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The position of this word. */
  public static Optional<Position> named(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
  }

  /** All words, for people. */
  public static String words() {
    return Arrays.stream(values()).map(Position::text).collect(Collectors.joining(", "));
  }
}
