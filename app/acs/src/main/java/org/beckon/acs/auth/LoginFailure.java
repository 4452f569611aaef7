package org.beckon.acs.auth;

/**
 * Credentials that were refused.
 *
 * @param username as the client sent it; empty when it could not be read
 * @param reason in words, for example {@code wrong password}
 */
public record LoginFailure(String username, String reason) {

  /** The failure in words, without the address that it came from. */
  public String words() {
    return username.isEmpty() ? reason : "tried user `" + username + "`: " + reason;
  }
}
