package org.beckon.cwmp.xmpp;

import java.util.Optional;

/** A login by SASL PLAIN (RFC 4616). {@link #toString} masks the password. */
public record PlainLogin(String username, String password) {

  /** Reads the message of a client, decoded; empty when it is none. */
  public static Optional<PlainLogin> parse(String message) {
    String[] parts = message.split("\0", -1);
    return parts.length == 3 && !parts[1].isEmpty()
        ? Optional.of(new PlainLogin(parts[1], parts[2]))
        : Optional.empty();
  }

  /** The message of a client. */
  public String message() {
    return "\0" + username + "\0" + password;
  }

  @Override
  public String toString() {
    return "PlainLogin[" + username + ", ********]";
  }
}
