package org.beckon.console.boot.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times for people. */
final class Times {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private Times() {}

  /** A UTC time in the local zone. */
  static String local(String iso) {
    return iso == null || iso.isEmpty() ? "" : LOCAL.format(Instant.parse(iso));
  }

  /** How long ago, in one unit. */
  static String ago(String iso, Instant now) {
    if (iso == null || iso.isEmpty()) {
      return "never";
    }
    Duration age = Duration.between(Instant.parse(iso), now);
    if (age.toMinutes() < 2) {
      return Math.max(0, age.toSeconds()) + " s ago";
    }
    if (age.toHours() < 2) {
      return age.toMinutes() + " min ago";
    }
    return age.toDays() < 2 ? age.toHours() + " h ago" : age.toDays() + " days ago";
  }
}
