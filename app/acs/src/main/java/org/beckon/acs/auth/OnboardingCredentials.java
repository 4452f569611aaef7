package org.beckon.acs.auth;

import java.security.SecureRandom;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.store.SettingStore;

/** What devices log in with at first contact: given by the owner, or made up once and kept. */
public final class OnboardingCredentials {
  private static final String USERNAME = "cpe.username";
  private static final String PASSWORD = "cpe.password";

  /** Without letters and digits that look alike: people type it into a device. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 14;

  private OnboardingCredentials() {}

  /**
   * The credentials in force.
   *
   * @param givenUsername from the command line; empty to keep what was made up
   * @param givenPassword likewise
   */
  public static Credentials of(
      Optional<String> givenUsername, Optional<String> givenPassword, SettingStore settings) {
    String username = givenUsername.orElseGet(() -> kept(settings, USERNAME, "beckon"));
    String password =
        givenPassword.orElseGet(() -> kept(settings, PASSWORD, random(new SecureRandom())));
    return new Credentials(username, password);
  }

  private static String kept(SettingStore settings, String name, String otherwise) {
    return settings
        .read(name)
        .orElseGet(
            () -> {
              settings.write(name, otherwise);
              return otherwise;
            });
  }

  /** A password of about 69 bits that can be typed. */
  public static String random(SecureRandom source) {
    StringBuilder out = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      out.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }
}
