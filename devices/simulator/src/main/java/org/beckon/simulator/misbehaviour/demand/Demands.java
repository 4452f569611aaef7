package org.beckon.simulator.misbehaviour.demand;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.simulator.misbehaviour.habit.AcsAnswer;

/** Demands on the form of an answer (cpe-quirks 4, 17, 40, 41). */
public final class Demands {
  private static final Pattern DIGIT_OR_NONE =
      Pattern.compile("(?s)(?!.*<NextLevel[^>]*>(?![01]</)).*");

  private Demands() {}

  /** An XML declaration in front. */
  public static Optional<String> declaration(AcsAnswer answer) {
    boolean good = !isEnvelope(answer) || answer.body().startsWith("<?xml ");
    return complaint(good, "The answer has no XML declaration");
  }

  /** A Content-Length. */
  public static Optional<String> length(AcsAnswer answer) {
    boolean good =
        answer.status() == 204
            || (answer.header("Content-Length").isPresent()
                && answer.header("Transfer-Encoding").isEmpty());
    return complaint(good, "The answer has no Content-Length");
  }

  /** Not 204: an answer without content has to be 200. */
  public static Optional<String> okWhenEmpty(AcsAnswer answer) {
    return complaint(answer.status() != 204, "The answer has status 204");
  }

  /** NextLevel as 0 or 1. */
  public static Optional<String> nextLevelAsDigit(AcsAnswer answer) {
    return complaint(
        DIGIT_OR_NONE.matcher(answer.body()).matches(), "NextLevel is neither 0 nor 1");
  }

  private static boolean isEnvelope(AcsAnswer answer) {
    return answer.status() == 200 && !answer.body().isEmpty();
  }

  private static Optional<String> complaint(boolean good, String words) {
    return good ? Optional.empty() : Optional.of(words);
  }
}
