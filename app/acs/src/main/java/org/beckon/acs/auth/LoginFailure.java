package org.beckon.acs.auth;

import org.beckon.acs.phrase.Phrase;

/**
 * Credentials that were refused.
 *
 * @param username as the client sent it; empty when it could not be read
 * @param reason of {@link LoginReason}
 */
public record LoginFailure(String username, Phrase reason) {

  /** The failure in English, without the address that it came from. */
  public String words() {
    return username.isEmpty() ? reason.words() : "tried user `" + username + "`: " + reason.words();
  }
}
