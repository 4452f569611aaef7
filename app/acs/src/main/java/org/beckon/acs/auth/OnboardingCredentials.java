package org.beckon.acs.auth;

import java.security.SecureRandom;

/** Makes up what devices log in with. */
public final class OnboardingCredentials {
  /** Without letters and digits that look alike: people type it into a device. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 14;

  private OnboardingCredentials() {}

  /** A password of about 69 bits that can be typed. */
  public static String random(SecureRandom source) {
    StringBuilder out = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      out.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }
}
