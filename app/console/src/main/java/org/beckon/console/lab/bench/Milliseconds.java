package org.beckon.console.lab.bench;

import java.util.Locale;
import java.util.Optional;

/** Times as the tables have them: a few digits, and the unit that fits. */
public final class Milliseconds {
  private static final int SECOND = 1_000;

  private Milliseconds() {}

  /** A measured time: {@code 0.82 ms}, {@code 12.3 ms}, {@code 1.45 s}. */
  public static String text(double millis, Locale locale) {
    if (millis >= SECOND) {
      return String.format(locale, "%.2f s", millis / SECOND);
    }
    return String.format(locale, millis < 10 ? "%.2f ms" : "%.1f ms", millis);
  }

  /** A published time: {@code ~50 ms}, {@code 2–7 ms}, {@code ~2.8 s}; a dash for none. */
  public static String text(Optional<Published> published, Locale locale) {
    return published.map(time -> text(time, locale)).orElse("–");
  }

  private static String text(Published time, Locale locale) {
    if (time.high() == 0) {
      return "0";
    }
    String about = time.about() ? "~" : "";
    if (time.high() >= SECOND) {
      String seconds = String.format(locale, "%.1f", time.high() / SECOND);
      return about + seconds.replaceFirst("[.,]0$", "") + " s";
    }
    String low = time.low() == time.high() ? "" : Math.round(time.low()) + "–";
    return about + low + Math.round(time.high()) + " ms";
  }
}
