package org.beckon.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");
  private final Wording english = new Wording(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
  private final Wording german = new Wording(Texts.load(Locale.GERMAN), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "41, 41 ms",
    "999, 999 ms",
    "1000, 1 s",
    "1240, 1.2 s",
    "9990, 10.0 s",
    "12000, 12 s",
    "119000, 119 s",
    "120000, 2 min",
    "7199000, 119 min",
    "7200000, 2 h",
    "172799000, 47 h",
    "172800000, 2 d",
    "-5, 0 ms"
  })
  void saysADurationInOneUnit(long millis, String words) {
    assertThat(english.length(Duration.ofMillis(millis))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "12345, 12 kB", "4300000, 4.3 MB"})
  void saysASizeInDecimalUnits(long bytes, String words) {
    assertThat(english.size(bytes)).isEqualTo(words);
  }

  @Test
  void saysHowLongAgo() {
    assertThat(english.ago(NOW, NOW)).isEqualTo("just now");
    assertThat(english.ago(NOW.plusSeconds(5), NOW)).as("a clock behind").isEqualTo("just now");
    assertThat(english.ago(NOW.minusSeconds(12), NOW)).isEqualTo("12 s ago");
  }

  @Test
  void usesTheNumbersOfTheLanguage() {
    assertThat(german.length(Duration.ofMillis(1240))).isEqualTo("1,2 s");
    assertThat(german.ago(NOW.minusSeconds(12), NOW)).isEqualTo("vor 12 s");
  }

  @Test
  void leavesTheDateOutOnTheSameDay() {
    assertThat(english.clock(NOW.minusSeconds(3600), NOW)).isEqualTo("09:15:30");
    assertThat(english.clock(NOW.minusSeconds(90_000), NOW)).contains("Nov 19");
  }
}
