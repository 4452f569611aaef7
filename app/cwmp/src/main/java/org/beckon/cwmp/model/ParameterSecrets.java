package org.beckon.cwmp.model;

import java.util.Locale;
import java.util.Set;

/** Tells by its name whether a parameter's value is a secret: passwords, passphrases, keys. */
public final class ParameterSecrets {
  /** What stands in place of a secret. */
  public static final String MASK = "********";

  private static final Set<String> ENDINGS =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "presharedkey",
          "psk",
          "secret",
          "privatekey",
          "sharedkey",
          "wepkey",
          "pin");

  private static final Set<String> NOT_SECRET = Set.of("ping", "");

  private ParameterSecrets() {}

  /**
   * Whether the value of this parameter must not be shown, logged or kept in a journal.
   *
   * @param path full path or bare name of a parameter
   */
  public static boolean isSecret(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (NOT_SECRET.contains(name)) {
      return false;
    }
    // WEPKey64Bit, WEPKey.1.WEPKey, EncryptionKey and the like.
    return ENDINGS.stream().anyMatch(name::endsWith)
        || name.contains("wepkey")
        || name.contains("password")
        || name.contains("passphrase")
        || name.equals("encryptionkey")
        || name.equals("key");
  }
}
