package org.beckon.acs.stun;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why STUN does not listen. */
public enum StunProblem implements PhraseCode {
  /** Taken, or not allowed. */
  PORT_UNUSABLE(
      "STUN: UDP port {0} on {1} cannot be used ({2}); choose another with --stun-port. Connection requests by UDP are off.",
      "port", "address", "reason");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  StunProblem(String words, String... details) {
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
