package org.beckon.acs.server;

import java.util.Optional;
import org.beckon.acs.phrase.Phrase;

/**
 * A network service of the server.
 *
 * @param name {@code cwmp}, {@code api} …
 * @param url where it listens; empty when it does not
 * @param problem why it does not listen and what to do; empty when it does
 */
public record Listener(String name, Optional<String> url, Phrase problem) {
  /** It listens here. */
  public static Listener at(String name, String url) {
    return new Listener(name, Optional.of(url), Phrase.NOTHING);
  }

  /** It does not. */
  public static Listener failed(String name, Phrase problem) {
    return new Listener(name, Optional.empty(), problem);
  }
}
