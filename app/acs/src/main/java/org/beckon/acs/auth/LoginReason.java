package org.beckon.acs.auth;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why a login was refused, as it follows a name. */
public enum LoginReason implements PhraseCode {
  /** No such scheme, or broken. */
  UNREADABLE("sent a login that cannot be read"),
  /** Digest only. */
  BASIC_UNWANTED("used Basic, but this server asks for Digest"),
  /** Basic only. */
  DIGEST_UNWANTED("used Digest, but this server asks for Basic"),
  /** Weaker than every one on offer. */
  DIGEST_WEAK("used Digest with {0}, which this server does not take", "algorithm"),
  /** The brake is on. */
  TOO_OFTEN("too many wrong logins; slowed down"),
  /** Of a name that there is. */
  WRONG_PASSWORD("wrong password"),
  /** Of nobody. */
  UNKNOWN_NAME("unknown user name"),
  /** Its Inform names another device. */
  OTHER_CERTIFICATE("showed another device's certificate (it is {0})", "device"),
  /** Its Inform names another device. */
  OTHER_LOGIN("used another device's login (it is {0})", "device"),
  /** It should know better. */
  ONBOARDING_LOGIN(
      "used the login of new devices, but it has one of its own (it is {0})", "device");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  LoginReason(String words, String... details) {
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
