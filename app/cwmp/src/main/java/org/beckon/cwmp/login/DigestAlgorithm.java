package org.beckon.cwmp.login;

import java.util.Optional;

/**
 * The digest algorithms that CPEs and servers use (RFC 7616 3.3; MD5 and MD5-sess: TR-069 3.4.5).
 */
public enum DigestAlgorithm {
  MD5("MD5", "MD5", false),
  MD5_SESS("MD5-sess", "MD5", true),
  SHA_256("SHA-256", "SHA-256", false),
  SHA_256_SESS("SHA-256-sess", "SHA-256", true);

  private final String wireName;
  private final String hash;
  private final boolean session;

  DigestAlgorithm(String wireName, String hash, boolean session) {
    this.wireName = wireName;
    this.hash = hash;
    this.session = session;
  }

  /** As the header writes it. */
  public String wireName() {
    return wireName;
  }

  /** The JCA name of the hash function. */
  String hash() {
    return hash;
  }

  /** Whether A1 takes in the nonces (the {@code -sess} forms). */
  boolean isSession() {
    return session;
  }

  /** Whether its hash function is not broken as MD5 is. */
  public boolean isStrong() {
    return this == SHA_256 || this == SHA_256_SESS;
  }

  /** The algorithm of this name in any letter case; an absent (empty) one is MD5. */
  public static Optional<DigestAlgorithm> of(String name) {
    if (name.isBlank()) {
      return Optional.of(MD5);
    }
    for (DigestAlgorithm one : values()) {
      if (one.wireName.equalsIgnoreCase(name.strip())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
