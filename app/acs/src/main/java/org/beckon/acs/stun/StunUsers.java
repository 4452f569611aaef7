package org.beckon.acs.stun;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Who logs in at the STUN server, and who wants to know where from. Thread-safe, quick. */
public interface StunUsers {

  /** The password of a user name; empty when there is no such user. */
  Optional<String> password(String username);

  /**
   * A Binding Request for connection requests, signed by this user, came from this address.
   *
   * @param transaction its id in hexadecimal digits, which RFC 3489 wants new for each request
   */
  void proven(String username, InetSocketAddress from, String transaction);

  /** The same unsigned: it says nothing about who sent it. */
  void heard(String username, InetSocketAddress from);
}
