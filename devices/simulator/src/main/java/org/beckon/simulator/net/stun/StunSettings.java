package org.beckon.simulator.net.stun;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * What the ManagementServer object says about STUN.
 *
 * @param server resolved
 * @param username empty for none
 * @param password empty for none
 * @param minimum least time between keep-alives, at least a second
 * @param maximum most time between them, not less than the minimum; empty for no bound
 */
public record StunSettings(
    InetSocketAddress server,
    String username,
    String password,
    Duration minimum,
    Optional<Duration> maximum) {

  boolean canSign() {
    return !username.isEmpty() && !password.isEmpty();
  }

  @Override
  public String toString() {
    return "StunSettings[" + server + ", " + username + ", ********]";
  }
}
