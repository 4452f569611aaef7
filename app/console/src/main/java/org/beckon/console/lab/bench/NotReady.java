package org.beckon.console.lab.bench;

import org.beckon.acs.phrase.Phrase;

/** A device did not come to where it can be measured. */
final class NotReady extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Phrase why;

  NotReady(Phrase why) {
    super(why.words());
    this.why = why;
  }

  NotReady(BenchTrouble trouble, String... details) {
    this(Phrase.of(trouble, details));
  }

  /** Why, for people. */
  Phrase why() {
    return why;
  }
}
