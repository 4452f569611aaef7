package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final RandomGenerator LOWEST = () -> 0L;
  private static final RandomGenerator HIGHEST = () -> -1L;

  private static Bench failedOnce(RandomGenerator random) {
    Bench bench = new Bench(SmallModel.make(), random);
    bench.cpe.powerOn();
    bench.inform();
    bench.fail();
    return bench;
  }

  private static Duration waiting(Bench bench) {
    return Duration.between(bench.clock.instant(), bench.cpe.nextDue().orElseThrow());
  }

  private static void failAgain(Bench bench) {
    bench.clock.pass(waiting(bench));
    bench.inform();
    bench.fail();
  }

  @Test
  void waitsAtLeastTheLowEndOfTheTable() {
    Bench bench = failedOnce(LOWEST);
    for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 2560, 2560}) {
      assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(seconds));
      failAgain(bench);
    }
  }

  @Test
  void waitsAtMostTheHighEndOfTheTable() {
    Bench bench = failedOnce(HIGHEST);
    for (int seconds : new int[] {10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 5120, 5120}) {
      assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(seconds));
      failAgain(bench);
    }
  }

  @Test
  void theAcsCanSetTheTable() {
    Bench bench = new Bench(SmallModel.make(), LOWEST);
    bench.cpe.powerOn();
    bench.holdEmptySession();
    bench.callAlone(
        new SetParameterValues(
            List.of(
                ParameterValue.of(
                    "Device.ManagementServer.CWMPRetryMinimumWaitInterval",
                    "7",
                    ValueType.UNSIGNED_INT),
                ParameterValue.of(
                    "Device.ManagementServer.CWMPRetryIntervalMultiplier",
                    "3000",
                    ValueType.UNSIGNED_INT)),
            ""));
    bench.cpe.informNow();
    bench.inform();
    bench.fail();
    assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(7));
    failAgain(bench);
    assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(21));
  }

  @Test
  void countsFailuresUntilASessionIsGood() {
    Bench bench = failedOnce(LOWEST);
    bench.clock.pass(waiting(bench));
    assertThat(bench.inform().retryCount()).isEqualTo(1);
    bench.fail();
    bench.clock.pass(waiting(bench));
    assertThat(bench.holdEmptySession().retryCount()).isEqualTo(2);
    bench.cpe.informNow();
    assertThat(bench.inform().retryCount()).isZero();
  }

  @Test
  void aNewEventEndsTheWaitButNotTheCount() {
    Bench bench = failedOnce(LOWEST);
    bench.assertNothingDue();
    bench.cpe.connectionRequested();
    assertThat(bench.inform().retryCount()).isEqualTo(1);
    bench.fail();
    assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aRebootStartsTheTableAnew() {
    Bench bench = failedOnce(LOWEST);
    bench.clock.pass(waiting(bench));
    bench.open();
    bench.call(new Reboot("r"));
    bench.fail();
    bench.clock.pass(Bench.REBOOT);
    assertThat(bench.inform().retryCount()).isZero();
    bench.fail();
    assertThat(waiting(bench)).isEqualTo(Duration.ofSeconds(5));
  }
}
