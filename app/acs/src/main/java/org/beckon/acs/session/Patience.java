package org.beckon.acs.session;

import java.time.Duration;

/**
 * How long a session waits for the CPE.
 *
 * @param idle between two messages; a SessionTimeout header of the CPE takes its place
 * @param working while the CPE carries out a call (cpe-quirks 38)
 */
public record Patience(Duration idle, Duration working) {
  /** A minute, and three while the CPE works. */
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(60), Duration.ofSeconds(180));

  private static final int SHORTEST = 5;
  private static final int LONGEST = 600;

  /** The same for a device that may take this long for an answer (cpe-quirks 38). */
  public Patience withWorking(Duration asked) {
    return new Patience(idle, asked);
  }

  /**
   * The same with the SessionTimeout of an Inform in seconds, within bounds; 0 when it has none.
   */
  Patience with(int sessionTimeout) {
    if (sessionTimeout <= 0) {
      return this;
    }
    Duration asked = Duration.ofSeconds(Math.clamp(sessionTimeout, SHORTEST, LONGEST));
    return new Patience(asked, working.compareTo(asked) > 0 ? working : asked);
  }
}
