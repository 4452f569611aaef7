package org.beckon.acs.xmpp.broker;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.beckon.cwmp.xmpp.Jid;

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

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  /**
   * Whether a client may call the broker so: by its domain or, where a device has no other way of
   * telling where its broker is, by an IPv4 address (RFC 6120 3.2, RFC 7622 3.2).
   */
  boolean serves(String name) {
    return name.equalsIgnoreCase(domain) || IPV4.matcher(name).matches();
  }

  /** The address as the broker keeps it: with its own domain, whatever the client calls that. */
  Jid home(Jid jid) {
    return serves(jid.domain()) ? new Jid(jid.local(), domain, jid.resource()) : jid;
  }

  /** Whether a login is allowed as the connection stands. */
  boolean mayLogIn(boolean encrypted) {
    return encrypted || !tlsRequired;
  }
}
