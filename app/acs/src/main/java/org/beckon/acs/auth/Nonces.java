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
 * memory and a nonce is good on any connection (cpe-quirks 30). Only what was used is kept,
 * bounded; a nonce that has to be let go of counts as old from then on. Thread-safe.
 */
public final class Nonces {
  private static final int TIME_AND_SALT = 16;
  private static final int SIGNATURE = 16;
  private static final int MOST_USED = 20_000;

  /** How long a nonce is good without a count: nothing else stops a replay then. */
  private static final Duration UNCOUNTED_LIFE = Duration.ofSeconds(60);

  private final Clock clock;
  private final Duration life;
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final LinkedHashMap<String, Use> used = new LinkedHashMap<>();
  private long letGo;

  /** What using a nonce gave. */
  enum Result {
    GOOD,
    /** It is ours and fresh, but it was used before in this way (RFC 7616 3.4). */
    REPLAYED,
    /** It is too old, or not ours. */
    OLD
  }

  /** The uses of one nonce: who used it first, and which counts came. */
  private static final class Use {
    private final long made;
    private final String address;
    private final CountWindow counts = new CountWindow();

    Use(long made, String address) {
      this.made = made;
      this.address = address;
    }
  }

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
   * Uses a nonce with a count once. Without a count (RFC 2069) it is good for a minute, from the
   * address that used it first.
   */
  Result use(String nonce, OptionalLong count, String address) {
    OptionalLong made = made(nonce);
    if (made.isEmpty()) {
      return Result.OLD;
    }
    synchronized (used) {
      Use use = use(nonce, made.getAsLong(), address);
      if (use == null) {
        return Result.OLD;
      }
      if (count.isPresent()) {
        return use.counts.take(count.getAsLong()) ? Result.GOOD : Result.REPLAYED;
      }
      boolean good = use.counts.isEmpty() && use.address.equals(address);
      return good && age(use.made) <= UNCOUNTED_LIFE.toMillis() ? Result.GOOD : Result.REPLAYED;
    }
  }

  /** Whether a nonce that is used again came first from this address: then its count may stand. */
  boolean isOf(String nonce, String address) {
    synchronized (used) {
      Use use = used.get(nonce);
      return use != null && use.address.equals(address);
    }
  }

  private Use use(String nonce, long made, String address) {
    Use before = used.get(nonce);
    if (before != null) {
      return before;
    }
    if (made <= letGo) {
      return null;
    }
    Use first = new Use(made, address);
    used.put(nonce, first);
    if (used.size() > MOST_USED) {
      Map.Entry<String, Use> eldest = used.pollFirstEntry();
      letGo = Math.max(letGo, eldest.getValue().made);
    }
    return first;
  }

  /** When a nonce was made, if it is ours and not too old. */
  private OptionalLong made(String nonce) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
    if (bytes.length != TIME_AND_SALT + SIGNATURE) {
      return OptionalLong.empty();
    }
    byte[] head = Arrays.copyOf(bytes, TIME_AND_SALT);
    byte[] signature = Arrays.copyOfRange(bytes, TIME_AND_SALT, bytes.length);
    long made = ByteBuffer.wrap(head).getLong();
    boolean good =
        MessageDigest.isEqual(signature, Arrays.copyOf(sign(head), SIGNATURE))
            && age(made) >= 0
            && age(made) <= life.toMillis();
    return good ? OptionalLong.of(made) : OptionalLong.empty();
  }

  private long age(long made) {
    return clock.millis() - made;
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
