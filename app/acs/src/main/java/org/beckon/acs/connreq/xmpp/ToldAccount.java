package org.beckon.acs.connreq.xmpp;

import java.util.Optional;

/**
 * What people told about a device's account at an outside broker. {@link #toString} masks the
 * password.
 *
 * @param username local part of its address; empty for the name that the settings make
 * @param password empty for the one that was told or made before
 * @param domain empty for the domain of the server's own account
 */
public record ToldAccount(
    Optional<String> username, Optional<String> password, Optional<String> domain) {
  /** Nothing was told. */
  public static final ToldAccount NOTHING =
      new ToldAccount(Optional.empty(), Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "ToldAccount[" + username + ", " + domain + ", ********]";
  }
}
