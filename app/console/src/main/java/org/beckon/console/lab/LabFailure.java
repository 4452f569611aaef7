package org.beckon.console.lab;

import java.io.IOException;
import org.beckon.acs.phrase.Phrase;

/** Something of the Lab does not start, for a reason that has words in every language. */
public final class LabFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Phrase why;

  /** Its message is in English. */
  public LabFailure(Phrase why) {
    super(why.words());
    this.why = why;
  }

  /** Why. */
  public Phrase why() {
    return why;
  }
}
