package org.beckon.console.lab;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why something of the Lab does not start. */
public enum LabRefusal implements PhraseCode {
  /** All places are taken. */
  TOO_MANY_GROUPS("No more than {0} groups run at the same time; stop one first.", "most"),
  /** None, or more than make sense. */
  GROUP_SIZE("A group has 1 to {0} devices.", "most"),
  /** Not one of those that are offered. */
  NO_PROFILE("There is no profile {0}.", "profile"),
  /** Not one of those that are offered. */
  NO_POSITION("There is no position {0}.", "position"),
  /** Nowhere to call in. */
  NOT_LISTENING("The server does not listen: {0}", "problem"),
  /** Devices behind a NAT need it. */
  NO_STUN("This server has no STUN port; devices need one there."),
  /** The bench has a server of its own. */
  BENCH_NOT_LISTENING("The bench's server does not listen: {0}", "problem");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  LabRefusal(String words, String... details) {
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
