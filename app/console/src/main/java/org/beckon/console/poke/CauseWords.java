package org.beckon.console.poke;

import java.util.stream.Collectors;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.text.Texts;

/** Why pokes came to nothing, and what to try next, in words. */
public final class CauseWords {

  private final Texts texts;

  /** Words in this language. */
  public CauseWords(Texts texts) {
    this.texts = texts;
  }

  /** What happened. */
  public String cause(Cause cause) {
    return texts.get("poke.cause." + cause.code().name(), details(cause));
  }

  /** What to try next. */
  public String advice(Cause cause) {
    return texts.get("poke.advice." + cause.code().name(), details(cause));
  }

  private Object[] details(Cause cause) {
    return cause.details(trouble -> texts.of(Phrase.of(trouble))).toArray();
  }

  /** Why it failed, of several ways each; empty on success. */
  public String cause(PokeTrace trace) {
    if (trace.furthest().isEmpty()) {
      return "";
    }
    return trace.failures().size() == 1
        ? cause(trace.failures().getFirst().cause())
        : trace.failures().stream()
            .map(failure -> texts.get("poke.of", failure.via().name(), cause(failure.cause())))
            .collect(Collectors.joining(" "));
  }

  /** What to try next; empty on success. */
  public String advice(PokeTrace trace) {
    return trace.furthest().map(failure -> advice(failure.cause())).orElse("");
  }
}
