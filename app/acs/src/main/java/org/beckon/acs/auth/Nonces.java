package org.beckon.acs.auth;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digest nonces that prove by themselves when they were made, so that unanswered challenges cost no
 * memory and a nonce is good on any connection (cpe-quirks 30). Only the counts of nonces that were
 * used are kept. Thread-safe.
 */
public final class Nonces {
  private static final int TIME_AND_SALT = 16;
  private static final int SIGNATURE = 16;
  private static final int MAX_USED = 20_000;

  private final Clock clock;
  private final Duration life;
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final Map<String, Long> used =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_USED;
        }
      };

  /**
   * Nonces of a process; its restart makes all of them stale.
   *
   * @param life how long a nonce is good
   */
  public Nonces(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** A new nonce. */
  String issue() {
    byte[] head =
        ByteBuffer.allocate(TIME_AND_SALT)
            .putLong(clock.millis())
            .putLong(random.nextLong())
            .array();
    byte[] nonce = Arrays.copyOf(head, TIME_AND_SALT + SIGNATURE);
    System.arraycopy(sign(head), 0, nonce, TIME_AND_SALT, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /**
   * Uses a nonce once; false when it is too old, not ours, or its count was used before (RFC 7616
   * 3.4). Without a count (RFC 2069) it is good for its whole life.
   */
  boolean use(String nonce, OptionalLong count) {
    if (!isFresh(nonce)) {
      return false;
    }
    if (count.isEmpty()) {
      return true;
    }
    synchronized (used) {
      Long last = used.get(nonce);
      if (last != null && count.getAsLong() <= last) {
        return false;
      }
      used.put(nonce, count.getAsLong());
      return true;
    }
  }

  private boolean isFresh(String nonce) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.length != TIME_AND_SALT + SIGNATURE) {
      return false;
    }
    byte[] head = Arrays.copyOf(bytes, TIME_AND_SALT);
    byte[] signature = Arrays.copyOfRange(bytes, TIME_AND_SALT, bytes.length);
    long age = clock.millis() - ByteBuffer.wrap(head).getLong();
    return MessageDigest.isEqual(signature, Arrays.copyOf(sign(head), SIGNATURE))
        && age >= 0
        && age <= life.toMillis();
  }

  private byte[] sign(byte[] head) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(head);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
