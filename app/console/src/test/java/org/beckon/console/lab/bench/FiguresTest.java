package org.beckon.console.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void medianAndP95AreTimesThatWereMeasured() {
    List<Sample> samples =
        IntStream.rangeClosed(1, 20).mapToObj(n -> sample(21 - n, OptionalDouble.empty())).toList();
    assertThat(Figures.of(Measure.INFORM, samples)).contains(new Figures(20, 10, 19));
    assertThat(Figures.of(Measure.INFORM, samples.subList(0, 1))).contains(new Figures(1, 20, 20));
  }

  @Test
  void whatHasNoSuchPartHasNoFigure() {
    List<Sample> samples =
        List.of(sample(1, OptionalDouble.empty()), sample(2, OptionalDouble.of(0.5)));
    assertThat(Figures.of(Measure.TRANSFER, samples.subList(0, 1))).isEmpty();
    assertThat(Figures.of(Measure.TRANSFER, samples)).contains(new Figures(1, 0.5, 0.5));
  }

  @Test
  void publishedFiguresReadAsInTheStudy() {
    assertThat(published(Measure.AUTHENTICATION, Way.HTTP)).isEqualTo("~50 ms");
    assertThat(published(Measure.AUTHENTICATION, Way.FORWARDED)).isEqualTo("~50 ms");
    assertThat(published(Measure.AUTHENTICATION, Way.UDP)).isEqualTo("~18 ms");
    assertThat(published(Measure.AUTHENTICATION, Way.XMPP)).isEqualTo("0");
    assertThat(published(Measure.TRANSFER, Way.XMPP)).isEqualTo("2–7 ms");
    assertThat(published(Measure.TRANSFER, Way.UDP)).isEqualTo("–");
    assertThat(published(Measure.INFORM, Way.UDP)).isEqualTo("–");
    assertThat(published(Measure.CHANGE, Way.HTTP)).isEqualTo("~2.8 s");
    assertThat(published(Measure.CHANGE, Way.UDP)).isEqualTo("~2.1 s");
    assertThat(published(Measure.CHANGE, Way.XMPP)).isEqualTo("~2 s");
  }

  @Test
  void timesHaveTheDigitsThatMatter() {
    assertThat(Milliseconds.text(0.8249, Locale.ROOT)).isEqualTo("0.82 ms");
    assertThat(Milliseconds.text(12.34, Locale.ROOT)).isEqualTo("12.3 ms");
    assertThat(Milliseconds.text(1_449, Locale.ROOT)).isEqualTo("1.45 s");
    assertThat(Milliseconds.text(12.34, Locale.GERMAN)).isEqualTo("12,3 ms");
  }

  private static String published(Measure measure, Way way) {
    return Milliseconds.text(Published.of(measure, way), Locale.ROOT);
  }

  private static Sample sample(double inform, OptionalDouble transfer) {
    return new Sample(
        1, OptionalDouble.of(0), transfer, OptionalDouble.empty(), inform, 2 * inform, List.of());
  }
}
