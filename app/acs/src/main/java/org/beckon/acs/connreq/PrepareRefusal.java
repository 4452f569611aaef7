package org.beckon.acs.connreq;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why a device cannot be set up for another way to poke it. */
public enum PrepareRefusal implements PhraseCode {
  /** No data model, no names of parameters. */
  DEVICE_UNTOLD("The device has not told its data model yet; wait for its Inform."),
  /** Not wanted at this server. */
  STUN_OFF("This server runs without STUN; start it without --no-stun."),
  /** Neither a broker of ours nor another. */
  BROKER_OFF(
      "This server runs without an XMPP broker; start it without --no-xmpp, or set an outside broker."),
  /** Told, but of no use. */
  ACCOUNT_UNWANTED(
      "Beckon's own XMPP broker makes the accounts by itself; an account is told for an outside broker only, and none is set."),
  /** Not the form of an account. */
  BAD_ACCOUNT("\"{0}\" is no XMPP account; give it as NAME or NAME@DOMAIN.", "account"),
  /** Not told, and it may not be made. */
  NO_PASSWORD(
      "The password of {0} at the XMPP broker is missing. Make the account there and tell it: beckon poke DEVICE --prepare xmpp --account NAME --account-password-file FILE. Where the broker lets clients register (XEP-0077), Beckon can make accounts by itself: switch registration on in its settings of the broker.",
      "account"),
  /** Not told, and at a domain where no account can be made. */
  FOREIGN_ACCOUNT(
      "The password of {0} at the XMPP broker is missing. Make the account there and tell it: beckon poke DEVICE --prepare xmpp --account NAME --account-password-file FILE.",
      "account"),
  /** The broker makes none. */
  NOT_REGISTERED(
      "{0} Make the account there and tell it: beckon poke DEVICE --prepare xmpp --account NAME --account-password-file FILE.",
      "problem");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  PrepareRefusal(String words, String... details) {
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
