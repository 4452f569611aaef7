package org.beckon.console.lab.bench;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why something could not be measured. */
public enum BenchTrouble implements PhraseCode {
  /** Its port, most likely. */
  NO_DEVICE("The simulated device cannot start: {0}", "reason"),
  /** It never called in. */
  NO_INFORM("The device's first Inform never came."),
  /** Operations that a new device gets. */
  BUSY("What the server does with a new device never ended."),
  /** For UDP. */
  NO_STUN("The server has no port for STUN."),
  /** No binding was learnt. */
  UDP_UNKNOWN("The server never learnt the device's UDP address."),
  /** No other URL was learnt. */
  ADDRESS_UNKNOWN("The server never learnt the forwarded port."),
  /** For XMPP. */
  NO_BROKER("The server has no XMPP broker."),
  /** Not within its time. */
  NEVER_ONLINE("The device never came online at the broker."),
  /** Not within its time. */
  SETTINGS_LATE("The device did not take its settings in time."),
  /** It took them badly. */
  SETTINGS_REFUSED("The device did not take its settings: {0}", "outcome"),
  /** Not within its time. */
  POKE_ENDLESS("The poke never ended."),
  /** Not within its time. */
  SESSION_ENDLESS("The device's session never ended."),
  /** As the device tells. */
  SESSION_FAILED("The device's session failed: {0}", "reason"),
  /** Not within its time. */
  CHANNEL_LATE("The channel was not changed in time."),
  /** It has another value now. */
  CHANNEL_REFUSED("The channel was not changed: {0}", "outcome");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  BenchTrouble(String words, String... details) {
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
