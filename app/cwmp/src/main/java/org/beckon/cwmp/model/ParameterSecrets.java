package org.beckon.cwmp.model;

import java.util.List;
import java.util.Locale;

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

  /** Whole last names. */
  private static final List<String> NAMES = List.of("pin", "puk", "pass", "psw");

  /** What vendors put behind such a name when they keep it in some other form. */
  private static final List<String> FORMS =
      List.of("plaintext", "plain", "text", "encrypted", "hash", "base64", "hex", "value");

  private ParameterSecrets() {}

  /**
   * Whether the value of the named parameter, or the text of the named element, is a secret.
   *
   * @param name full path, or a last name alone
   */
  public static boolean isSecret(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).strip();
    if (last.endsWith("PIN") || last.endsWith("PUK") || last.endsWith("Pin")) {
      return true;
    }
    String plain = withoutForm(last.toLowerCase(Locale.ROOT));
    return NAMES.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Without the digits and the form at its end: Password2, PreSharedKeyPlain. */
  private static String withoutForm(String last) {
    String name = withoutDigits(last);
    for (String form : FORMS) {
      if (name.endsWith(form)) {
        return withoutDigits(name.substring(0, name.length() - form.length()));
      }
    }
    return name;
  }

  private static String withoutDigits(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
