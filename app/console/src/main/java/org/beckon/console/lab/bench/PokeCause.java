package org.beckon.console.lab.bench;

import java.util.List;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PhraseCode;
import org.beckon.acs.xmpp.OutsideTrouble;

/** What happened to a poke, as a phrase. */
record PokeCause(CauseCode cause) implements PhraseCode {

  static Phrase of(Cause cause) {
    List<Detail> details =
        cause.details(OutsideTrouble::cause).stream().<Detail>map(Detail::of).toList();
    return new Phrase(new PokeCause(cause.code()), details);
  }

  @Override
  public String name() {
    return cause.name();
  }

  @Override
  public Class<?> getDeclaringClass() {
    return CauseCode.class;
  }

  @Override
  public String words() {
    return cause.cause();
  }

  @Override
  public List<String> details() {
    return cause.details();
  }

  @Override
  public String key() {
    return "poke.cause." + cause.name();
  }
}
