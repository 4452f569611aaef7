package org.beckon.acs.xmpp;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why an outside broker makes no account. */
public enum RegistrationProblem implements PhraseCode {
  /** Somebody has it. */
  EXISTS(
      "The account {0} exists at the XMPP broker already, and its password is not known here.",
      "account"),
  /** Too many, or too fast. */
  LIMITED("The XMPP broker lets no more accounts be made for now ({0}).", "condition"),
  /** It does not do that. */
  REFUSED("The XMPP broker makes no accounts by registration ({0}).", "condition"),
  /** Nothing came back. */
  UNANSWERED("The XMPP broker did not answer the registration."),
  /** This server stops. */
  CUT_SHORT("The registration was cut short.");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  RegistrationProblem(String words, String... details) {
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
