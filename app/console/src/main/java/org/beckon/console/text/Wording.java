package org.beckon.console.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times, durations and sizes as people read them. Immutable. */
public final class Wording {

  private final Texts texts;
  private final ZoneId zone;

  /** Words in this language, times in this zone. */
  public Wording(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** How long ago, in one unit: {@code just now}, {@code 12 s ago}, {@code 3 min ago} … */
  public String ago(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    return age.compareTo(Duration.ofSeconds(1)) < 0
        ? texts.get("time.now")
        : texts.get("time.ago", length(age));
  }

  /** A duration in one unit: {@code 41 ms}, {@code 1.2 s}, {@code 12 s}, {@code 3 min} … */
  public String length(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 1_000) {
      return texts.get("time.ms", millis);
    }
    if (millis < 10_000 && millis % 1_000 >= 50) {
      return texts.get("time.s", number(millis / 1_000.0, 1));
    }
    if (millis < 120_000) {
      return texts.get("time.s", number(millis / 1_000.0, 0));
    }
    long minutes = millis / 60_000;
    if (minutes < 120) {
      return texts.get("time.min", minutes);
    }
    return minutes < 48 * 60
        ? texts.get("time.h", minutes / 60)
        : texts.get("time.d", minutes / (24 * 60));
  }

  /** Date and time to the second, in the window's zone and language. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
        .withLocale(texts.locale())
        .format(instant.atZone(zone));
  }

  /** Time of day to the second on the day of {@code now}, else date and time. */
  public String clock(Instant instant, Instant now) {
    boolean today = instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return today ? DateTimeFormatter.ISO_LOCAL_TIME.format(seconds(instant)) : moment(instant);
  }

  private java.time.LocalTime seconds(Instant instant) {
    return instant.atZone(zone).toLocalTime().withNano(0);
  }

  /** A number of bytes in decimal units: {@code 812 B}, {@code 4.3 kB}, {@code 12 MB}. */
  public String size(long bytes) {
    if (bytes < 1_000) {
      return texts.get("size.b", bytes);
    }
    double kilo = bytes / 1_000.0;
    return kilo < 1_000
        ? texts.get("size.kb", number(kilo, kilo < 10 ? 1 : 0))
        : texts.get("size.mb", number(kilo / 1_000, kilo < 10_000 ? 1 : 0));
  }

  private String number(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(digits);
    format.setMinimumFractionDigits(digits);
    return format.format(value);
  }
}
