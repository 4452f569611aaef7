package org.beckon.acs.device;

/** A user name with its password. {@link #toString} masks the password. */
public record Credentials(String username, String password) {

  /** No credentials. */
  public static final Credentials NONE = new Credentials("", "");

  @Override
  public String toString() {
    return "Credentials[" + username + ", ********]";
  }
}
