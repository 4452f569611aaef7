package org.beckon.acs.xmpp;

import java.util.Optional;
import org.beckon.cwmp.xmpp.Jid;

/**
 * How the server logs in to an XMPP broker that is not its own. {@link #toString} masks the
 * password.
 *
 * @param host name or address of the broker
 * @param port 1 to 65535
 * @param user the server's own account there: {@code acs@example.org}
 * @param password of that account
 * @param trust which certificate is believed; the login is always by TLS
 * @param accounts name of a device's account where none is told: {@code {serial}}, {@code {oui}}
 *     and {@code {class}} stand for the device's own
 * @param registration whether accounts of devices are made by in-band registration (XEP-0077)
 */
public record OutsideSettings(
    String host,
    int port,
    String user,
    String password,
    OutsideTrust trust,
    String accounts,
    boolean registration) {
  /** RFC 6120 14.7. */
  public static final int PORT = 5222;

  /** A device's account where no other name was chosen. */
  public static final String ACCOUNTS = "cpe-{serial}";

  /** The server's own address, bare; empty when {@link #user} is none. */
  public Optional<Jid> jid() {
    return Jid.parse(user).filter(jid -> jid.isBare() && !jid.local().isEmpty());
  }

  /** The domain of the broker; empty text when {@link #user} is no address. */
  public String domain() {
    return jid().map(Jid::domain).orElse("");
  }

  /** The same with another password. */
  public OutsideSettings withPassword(String other) {
    return new OutsideSettings(host, port, user, other, trust, accounts, registration);
  }

  @Override
  public String toString() {
    return "OutsideSettings[" + user + " at " + host + ":" + port + ", ********]";
  }
}
