package org.beckon.acs.device;

import java.util.Optional;

/** A user name with its password. {@link #toString} masks the password. */
public record Credentials(String username, String password) {

  /** No credentials. */
  public static final Credentials NONE = new Credentials("", "");

  /** The same with another user name, or another password, where one is given. */
  public Credentials with(Optional<String> otherUsername, Optional<String> otherPassword) {
    return new Credentials(otherUsername.orElse(username), otherPassword.orElse(password));
  }

  @Override
  public String toString() {
    return "Credentials[" + username + ", ********]";
  }
}
