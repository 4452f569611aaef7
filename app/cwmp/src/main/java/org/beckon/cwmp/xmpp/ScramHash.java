package org.beckon.cwmp.xmpp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The hash functions of SCRAM (RFC 5802, RFC 7677) and what it does with them. */
public enum ScramHash {
  SHA_1("SCRAM-SHA-1", "SHA-1", "HmacSHA1", 160),
  SHA_256("SCRAM-SHA-256", "SHA-256", "HmacSHA256", 256);

  private final String mechanism;
  private final String digest;
  private final String hmac;
  private final int bits;

  ScramHash(String mechanism, String digest, String hmac, int bits) {
    this.mechanism = mechanism;
    this.digest = digest;
    this.hmac = hmac;
    this.bits = bits;
  }

  /** The hash of a mechanism of SASL. */
  public static Optional<ScramHash> of(String mechanism) {
    return Arrays.stream(values()).filter(one -> one.mechanism.equals(mechanism)).findFirst();
  }

  /** Name of the mechanism in SASL. */
  public String mechanism() {
    return mechanism;
  }

  byte[] hash(byte[] data) {
    try {
      return MessageDigest.getInstance(digest).digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + digest, e);
    }
  }

  byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(hmac);
      mac.init(new SecretKeySpec(key, hmac));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + hmac, e);
    }
  }

  /** Hi() of RFC 5802 2.2. */
  byte[] saltedPassword(String password, byte[] salt, int iterations) {
    try {
      KeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bits);
      return SecretKeyFactory.getInstance("PBKDF2With" + hmac).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2 with " + hmac, e);
    }
  }
}
