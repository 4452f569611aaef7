package org.beckon.simulator.misbehaviour.habit;

import java.time.Duration;

/**
 * How the sessions of a CPE run.
 *
 * @param answerTime how long each answer takes, zero for no time at all
 * @param storm sessions that it opens at once, one after the other, after each one
 * @param halfOpens opens a connection before each session, half-closes it and waits for its end
 * @param oneMoreRound sends one more empty POST when the ACS has said that it has no more
 */
public record CourseManner(
    Duration answerTime, Anew anew, int storm, boolean halfOpens, boolean oneMoreRound) {

  /** As TR-069 3.7.1 has it. */
  public static final CourseManner PROPER =
      new CourseManner(Duration.ZERO, Anew.NEVER, 0, false, false);

  /** What slow CPEs take (cpe-quirks 38). */
  public static final Duration SLOW = Duration.ofSeconds(90);

  /** Where it sends a second Inform when the ACS calls its first method of a session. */
  public enum Anew {
    NEVER,
    ON_THE_SAME_CONNECTION,
    ON_ANOTHER_CONNECTION
  }

  public CourseManner withSlowness() {
    return new CourseManner(SLOW, anew, storm, halfOpens, oneMoreRound);
  }

  /** The same, slow ones with this time for each answer. */
  public CourseManner slowedTo(Duration time) {
    return answerTime.isZero()
        ? this
        : new CourseManner(time, anew, storm, halfOpens, oneMoreRound);
  }

  public CourseManner with(Anew other) {
    return new CourseManner(answerTime, other, storm, halfOpens, oneMoreRound);
  }

  public CourseManner withStorm(int sessions) {
    return new CourseManner(answerTime, anew, sessions, halfOpens, oneMoreRound);
  }

  public CourseManner withHalfOpening() {
    return new CourseManner(answerTime, anew, storm, true, oneMoreRound);
  }

  public CourseManner withOneMoreRound() {
    return new CourseManner(answerTime, anew, storm, halfOpens, true);
  }
}
