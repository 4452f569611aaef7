package org.beckon.simulator.net.stun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** MESSAGE-INTEGRITY of RFC 3489 11.2.8: HMAC-SHA1 over the message padded to 64 bytes. */
final class StunSignature {
  static final int BYTES = 20;
  static final int WITH_HEADER = BYTES + 4;
  private static final int BLOCK = 64;
  private static final String HMAC = "HmacSHA1";

  private StunSignature() {}

  /**
   * The signature.
   *
   * @param text the message up to MESSAGE-INTEGRITY, which its length already counts
   */
  static byte[] of(byte[] text, String password) {
    byte[] padded = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
    return hmac(padded, password);
  }

  static byte[] hmac(byte[] text, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(HMAC + " is in every JDK", e);
    }
  }
}
