package org.beckon.cwmp.model;

import java.util.List;

/** Tells by a parameter's name whether its value is a secret, which is never shown or kept open. */
public final class ParameterSecrets {
  /** Endings of the last name of the path, in lower case; those of BBF models and of vendors. */
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "pwd",
          "psk",
          "pskc",
          "sharedkey",
          "privatekey",
          "privkey",
          "secretkey",
          "wepkey",
          "networkkey",
          "encryptionkey",
          "authenticationkey",
          "authkey",
          "appkey",
          "secret",
          "token");

  /** Whole last names, of up to four characters. */
  private static final List<String> NAMES = List.of("pin", "puk", "pass", "psw");

  /** What vendors put behind such a name when they keep it in some other form. */
  private static final List<String> FORMS =
      List.of("plaintext", "plain", "text", "encrypted", "hash", "base64", "hex", "value");

  private static final int LONGEST_NAME = 4;

  private ParameterSecrets() {}

  /**
   * Whether the value of the named parameter, or the text of the named element, is a secret.
   *
   * @param name full path, or a last name alone
   */
  public static boolean isSecret(String name) {
    // By index and without copies: the journal asks for every name of every message.
    int start = name.lastIndexOf('.') + 1;
    int end = withoutSpace(name, start);
    if (endsWith(name, start, end, "PIN", false)
        || endsWith(name, start, end, "PUK", false)
        || endsWith(name, start, end, "Pin", false)) {
      return true;
    }
    int stem = withoutForm(name, start, end);
    for (String ending : ENDINGS) {
      if (endsWith(name, start, stem, ending, true)) {
        return true;
      }
    }
    if (stem - start > LONGEST_NAME) {
      return false;
    }
    String whole = name.substring(start, stem);
    return NAMES.stream().anyMatch(whole::equalsIgnoreCase);
  }

  /** Where the name ends without the digits and the form behind it: Password2, KeyPlain. */
  private static int withoutForm(String name, int start, int end) {
    int stem = withoutDigits(name, start, end);
    for (String form : FORMS) {
      if (endsWith(name, start, stem, form, true)) {
        return withoutDigits(name, start, stem - form.length());
      }
    }
    return stem;
  }

  private static int withoutDigits(String name, int start, int end) {
    int stem = end;
    while (stem > start && name.charAt(stem - 1) >= '0' && name.charAt(stem - 1) <= '9') {
      stem--;
    }
    return stem;
  }

  private static int withoutSpace(String name, int start) {
    int end = name.length();
    while (end > start && Character.isWhitespace(name.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean endsWith(
      String name, int start, int end, String ending, boolean ignoreCase) {
    int from = end - ending.length();
    return from >= start && name.regionMatches(ignoreCase, from, ending, 0, ending.length());
  }
}
