package org.beckon.acs.reach;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/**
 * What became of the work on a forwarded port where it did not lead to what was wanted. Kept in the
 * store.
 */
public enum ForwardProblem implements PhraseCode {
  /** The queue does not have it any more. */
  WORK_GONE("The work in the gateway's queue is gone."),
  /** It ended without a word. */
  WORK_ENDED("The work in the gateway's queue ended as {0}.", "state"),
  /** A fault. */
  REFUSED("The gateway refused ({0}): {1}", "code", "text"),
  /** A fault, at a certain point. */
  REFUSED_DOING("{0}: {2} ({1})", "doing", "code", "text");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  ForwardProblem(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
