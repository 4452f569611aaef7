package org.beckon.simulator.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of retry waits, row by row (TR-069 3.2.1.1, cwmp-session 5). */
class RetryPolicyTest {
  private static final RandomGenerator LOWEST = () -> 0L;
  private static final RandomGenerator HIGHEST = () -> -1L;

  @ParameterizedTest
  @CsvSource({
    "1, 5, 10",
    "2, 10, 20",
    "3, 20, 40",
    "4, 40, 80",
    "5, 80, 160",
    "6, 160, 320",
    "7, 320, 640",
    "8, 640, 1280",
    "9, 1280, 2560",
    "10, 2560, 5120",
    "11, 2560, 5120",
    "1000, 2560, 5120"
  })
  void eachRowHasItsRange(int retry, int least, int most) {
    assertThat(RetryPolicy.DEFAULT.wait(retry, LOWEST)).isEqualTo(Duration.ofSeconds(least));
    assertThat(RetryPolicy.DEFAULT.wait(retry, HIGHEST)).isEqualTo(Duration.ofSeconds(most));
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      assertThat(RetryPolicy.DEFAULT.wait(retry, random))
          .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }
  }

  /** Retry n waits from m·(k/1000)^(n−1) to m·(k/1000)^n. */
  @ParameterizedTest
  @CsvSource({
    "1, 1000, 1, 1000, 1000",
    "1, 1000, 10, 1000, 1000",
    "60, 1500, 3, 135000, 202500",
    "3, 3000, 2, 9000, 27000"
  })
  void theParametersSpanTheRanges(long m, long k, int retry, long least, long most) {
    RetryPolicy policy = new RetryPolicy(m, k);
    assertThat(policy.wait(retry, LOWEST)).isEqualTo(Duration.ofMillis(least));
    assertThat(policy.wait(retry, HIGHEST)).isEqualTo(Duration.ofMillis(most));
  }

  @Test
  void parametersOutOfRangeAreTakenAsTheNearestInIt() {
    assertThat(new RetryPolicy(0, 0)).isEqualTo(new RetryPolicy(1, 1000));
    assertThat(new RetryPolicy(Long.MAX_VALUE, Long.MAX_VALUE))
        .isEqualTo(new RetryPolicy(65_535, 65_535));
  }

  @Test
  void theWidestSettingsGiveAWaitThatAClockCanAdd() {
    RetryPolicy widest = new RetryPolicy(65_535, 65_535);
    assertThat(widest.wait(10, HIGHEST)).isEqualTo(Duration.ofDays(365));
  }
}
