package org.beckon.console.lab.bench;

import java.util.Optional;

/**
 * The figures of the study that this bench follows (Savić, Savić, Velikić: Implementation of TR-069
 * connection request mechanism; a Linux set-top box, a server on Intel, a real network).
 *
 * @param low milliseconds
 * @param high the same as low where one figure is given
 * @param about whether it is given as an approximate one
 */
public record Published(double low, double high, boolean about) {

  /** What it gives for this; empty where it gives nothing. */
  public static Optional<Published> of(Measure measure, Way way) {
    return switch (measure) {
      case AUTHENTICATION ->
          switch (way) {
            case HTTP, FORWARDED -> about(50);
            case UDP -> about(18);
            case XMPP -> Optional.of(new Published(0, 0, false));
          };
      case TRANSFER ->
          switch (way) {
            case HTTP, FORWARDED, UDP -> Optional.empty();
            case XMPP -> Optional.of(new Published(2, 7, false));
          };
      case INFORM -> Optional.empty();
      case CHANGE ->
          switch (way) {
            case HTTP, FORWARDED -> about(2_800);
            case UDP -> about(2_100);
            case XMPP -> about(2_000);
          };
    };
  }

  private static Optional<Published> about(double millis) {
    return Optional.of(new Published(millis, millis, true));
  }
}
