package org.beckon.acs.tls;

import java.io.Serial;

/** TLS cannot be had; the message says why, and what to do, in words for people. */
public final class TlsProblem extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  TlsProblem(String words, Throwable cause) {
    super(words, cause);
  }

  TlsProblem(String words) {
    super(words);
  }
}
