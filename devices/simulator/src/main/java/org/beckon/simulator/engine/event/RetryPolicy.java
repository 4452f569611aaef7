package org.beckon.simulator.engine.event;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a CPE waits before it tries a failed session again (TR-069 3.2.1.1).
 *
 * @param minimumWait seconds of the shortest wait, CWMPRetryMinimumWaitInterval, 1 to 65535
 * @param multiplier growth in thousandths, CWMPRetryIntervalMultiplier, 1000 to 65535
 */
public record RetryPolicy(long minimumWait, long multiplier) {
  /** From this retry on the range grows no more. */
  private static final int LAST_STEP = 10;

  /** The widest settings give waits of centuries, which no clock can add. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Values out of range are taken as the nearest in it. */
  public RetryPolicy {
    minimumWait = Math.clamp(minimumWait, 1, 65_535);
    multiplier = Math.clamp(multiplier, 1_000, 65_535);
  }

  /** What holds where the parameters are missing or unreadable. */
  public static final RetryPolicy DEFAULT = new RetryPolicy(5, 2000);

  /**
   * A wait chosen at random from the range of a retry.
   *
   * @param retry 1 for the first one after a good session
   */
  public Duration wait(int retry, RandomGenerator random) {
    int step = Math.min(retry, LAST_STEP);
    double factor = multiplier / 1000.0;
    double shortest = minimumWait * Math.pow(factor, step - 1);
    double longest = shortest * factor;
    double seconds = shortest + random.nextDouble() * (longest - shortest);
    return Duration.ofMillis(Math.min(Math.round(seconds * 1000), LONGEST.toMillis()));
  }
}
