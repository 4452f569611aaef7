package org.beckon.console.panel.wifi;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes passphrases that are strong and can be read to someone over the telephone. */
final class Passphrases {

  /** Without letters and digits that look or sound alike in print: 0 o 1 l i 5 s. */
  private static final String SIGNS = "abcdefghjkmnpqrtuvwxyz2346789";

  private static final int GROUPS = 4;
  private static final int IN_GROUP = 4;

  private final RandomGenerator random;

  Passphrases() {
    this(new SecureRandom());
  }

  Passphrases(RandomGenerator random) {
    this.random = random;
  }

  /** Four groups of four signs, 77 bits of chance. */
  String next() {
    StringBuilder made = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        made.append('-');
      }
      for (int i = 0; i < IN_GROUP; i++) {
        made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
    }
    return made.toString();
  }
}
