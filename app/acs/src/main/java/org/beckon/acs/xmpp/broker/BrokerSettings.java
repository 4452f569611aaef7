package org.beckon.acs.xmpp.broker;

import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * How the broker is to run.
 *
 * @param bind address to listen on
 * @param port 0 for any free one
 * @param domain of all addresses
 * @param tls gives what STARTTLS is done with, on any thread; without it the broker offers none
 * @param tlsRequired whether nobody logs in without TLS; PLAIN wants TLS always
 */
public record BrokerSettings(
    String bind,
    int port,
    String domain,
    Optional<Supplier<SSLContext>> tls,
    boolean tlsRequired,
    BrokerLimits limits) {

  /**
   * The domain where none was chosen: of the names that homes may use among themselves (RFC 8375).
   */
  public static final String DOMAIN = "beckon.home.arpa";

  /** Whether a login is allowed as the connection stands. */
  boolean mayLogIn(boolean encrypted) {
    return encrypted || !tlsRequired;
  }
}
