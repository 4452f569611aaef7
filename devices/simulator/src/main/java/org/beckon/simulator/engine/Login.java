package org.beckon.simulator.engine;

/** A user name with its password; its text does not show the password. */
public record Login(String username, String password) {

  /** Whether anything is there to log in with. */
  public boolean isPresent() {
    return !username.isEmpty() || !password.isEmpty();
  }

  @Override
  public String toString() {
    return "Login[" + username + "]";
  }
}
