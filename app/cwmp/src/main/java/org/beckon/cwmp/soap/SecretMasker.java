package org.beckon.cwmp.soap;

/**
 * Replaces the secrets in the raw text of a CWMP message by asterisks, so that the text can be kept
 * and shown: values of parameters whose name tells a secret, elements such as Password, and the
 * login in URLs. Works on broken XML too, in linear time; in doubt it masks. Thread-safe.
 */
public final class SecretMasker {
  /** What stands in the place of a secret; it does not tell the secret's length. */
  public static final String MASK = "********";

  private SecretMasker() {}

  /** The text with its secrets masked; all else stays as it is, character by character. */
  public static String mask(String xml) {
    return new MaskedText(xml).run();
  }
}
