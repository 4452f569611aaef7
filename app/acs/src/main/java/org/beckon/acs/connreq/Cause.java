package org.beckon.acs.connreq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a connection request did not lead to an Inform.
 *
 * @param details what the code's {@link CauseCode#details()} name, in that order; without secrets
 */
public record Cause(CauseCode code, List<String> details) {
  public Cause {
    details = List.copyOf(details);
    if (details.size() != code.details().size()) {
      throw new IllegalArgumentException(code + " wants " + code.details() + ", got " + details);
    }
  }

  /** A cause with these details. */
  public static Cause of(CauseCode code, String... details) {
    return new Cause(code, List.of(details));
  }

  /** What happened, in a sentence of English. */
  public String words() {
    return Filled.of(code.cause(), details);
  }

  /** What to try next, in English. */
  public String advice() {
    return Filled.of(code.advice(), details);
  }

  /** The details under their names. */
  public Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < details.size(); i++) {
      named.put(code.details().get(i), details.get(i));
    }
    return named;
  }
}
