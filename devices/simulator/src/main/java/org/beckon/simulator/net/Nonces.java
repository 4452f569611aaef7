package org.beckon.simulator.net;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces that carry their own age and a seal, so that none has to be remembered but where each is
 * good for one request only (RFC 7616 3.3). Thread-safe.
 */
final class Nonces {
  private static final String SEAL = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int RANDOM_BYTES = 8;
  private static final int CONTENT_BYTES = Long.BYTES + RANDOM_BYTES;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /** Used ones that are remembered, far more than come within a lifetime. */
  private static final int MOST_USED = 100_000;

  private final InstantSource clock;
  private final Duration lifetime;
  private final Set<String> used = new LinkedHashSet<>();

  /** What a nonce that came back is worth. */
  enum State {
    FRESH,
    EXPIRED,
    UNKNOWN
  }

  Nonces(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, SEAL);
  }

  /** A new nonce. */
  String next() {
    byte[] salt = new byte[RANDOM_BYTES];
    random.nextBytes(salt);
    byte[] content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(clock.instant().toEpochMilli())
            .put(salt)
            .array();
    byte[] whole =
        ByteBuffer.allocate(CONTENT_BYTES + SEAL_BYTES).put(content).put(seal(content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Judges a nonce that a client used. */
  State check(String nonce) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException e) {
      return State.UNKNOWN;
    }
    byte[] content = Arrays.copyOf(whole, CONTENT_BYTES);
    byte[] seal = Arrays.copyOfRange(whole, Math.min(CONTENT_BYTES, whole.length), whole.length);
    if (!MessageDigest.isEqual(seal(content), seal)) {
      return State.UNKNOWN;
    }
    Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(content).getLong());
    return made.plus(lifetime).isBefore(clock.instant()) ? State.EXPIRED : State.FRESH;
  }

  /** Notes that a request was let in with it; false when that was so before. */
  synchronized boolean use(String nonce) {
    if (used.size() == MOST_USED) {
      used.remove(used.iterator().next());
    }
    return used.add(nonce);
  }

  private byte[] seal(byte[] content) {
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + SEAL, e);
    }
  }
}
