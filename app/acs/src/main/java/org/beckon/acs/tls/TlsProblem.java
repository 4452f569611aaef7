package org.beckon.acs.tls;

import java.io.Serial;
import org.beckon.acs.phrase.Phrase;

/** TLS cannot be had; the message says why, and what to do, in English. */
public final class TlsProblem extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  TlsProblem(Phrase phrase, Throwable cause) {
    super(phrase.words(), cause);
    this.phrase = phrase;
  }

  /** Why, and what to do. */
  public Phrase phrase() {
    return phrase;
  }
}
