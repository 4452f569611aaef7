package org.beckon.acs.server;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** What its owner should know of the XMPP brokers of the server. */
public enum BrokerTrouble implements PhraseCode {
  /** Ours has nothing to encrypt with. */
  NEEDS_TLS(
      "The XMPP broker does not run: it requires TLS, and this server has no certificate. Start it without --no-tls, or with --xmpp-tls optional in a network that you trust."),
  /** Ours cannot listen. */
  PORT_UNUSABLE(
      "The XMPP broker cannot listen on port {0} ({1}); choose another with --xmpp-port.",
      "port", "reason"),
  /** The outside one. */
  OUTSIDE_DOWN("XMPP: {0} {1}", "cause", "advice");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  BrokerTrouble(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
