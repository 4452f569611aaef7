package org.beckon.acs.connreq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.beckon.acs.phrase.Filled;
import org.beckon.acs.xmpp.OutsideTrouble;

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
    return Filled.of(code.cause(), details(OutsideTrouble::cause));
  }

  /** What to try next, in English. */
  public String advice() {
    return Filled.of(code.advice(), details(OutsideTrouble::cause));
  }

  /** The details with what a trouble of the outside broker is in words. */
  public List<String> details(Function<OutsideTrouble, String> words) {
    List<String> all = new ArrayList<>(details);
    int place = code.details().indexOf("trouble");
    if (place >= 0) {
      Arrays.stream(OutsideTrouble.values())
          .filter(known -> known.name().equals(details.get(place)))
          .findFirst()
          .map(words)
          .ifPresent(text -> all.set(place, text));
    }
    return List.copyOf(all);
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
