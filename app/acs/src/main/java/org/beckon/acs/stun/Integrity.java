package org.beckon.acs.stun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** MESSAGE-INTEGRITY: HMAC-SHA1 over what stands before it (RFC 3489 11.2.8, RFC 5389 15.4). */
final class Integrity {
  private static final String HMAC = "HmacSHA1";
  private static final int BLOCK = 64;
  private static final int WITH_HEADER = Stun.ATTRIBUTE_HEADER + Stun.INTEGRITY_BYTES;

  private Integrity() {}

  /**
   * Whether the message was signed with this key. RFC 3489 leaves open what the header's length
   * counts and clients differ, so each reading is tried: with and without this attribute, none, and
   * as sent; padded to 64 bytes or not.
   */
  static boolean verify(Frame frame, Frame.Slot slot, Key key) {
    if (slot.length() != Stun.INTEGRITY_BYTES) {
      return false;
    }
    byte[] given = frame.value(slot);
    int before = slot.at() - Stun.HEADER;
    if (frame.hasCookie()) {
      return matches(frame, slot, key, before + WITH_HEADER, false, given);
    }
    int sent = Stun.unsigned16(frame.bytes(), 2);
    for (int length : List.of(before + WITH_HEADER, before, 0, sent)) {
      if (matches(frame, slot, key, length, true, given)
          || matches(frame, slot, key, length, false, given)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(
      Frame frame, Frame.Slot slot, Key key, int length, boolean padded, byte[] given) {
    byte[] text = Arrays.copyOf(frame.bytes(), slot.at());
    return MessageDigest.isEqual(sign(text, length, padded, key), given);
  }

  /**
   * The signature of a message that ends where MESSAGE-INTEGRITY will begin.
   *
   * @param length what the header's length field is taken to say
   */
  static byte[] sign(byte[] text, int length, boolean padded, Key key) {
    int size = padded ? (text.length + BLOCK - 1) / BLOCK * BLOCK : text.length;
    byte[] signed = Arrays.copyOf(text, size);
    signed[2] = (byte) (length >> 8);
    signed[3] = (byte) length;
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is in every JDK", e);
    }
  }

  /** The message with MESSAGE-INTEGRITY behind it, in the sender's own reading. */
  static byte[] signed(byte[] text, boolean cookie, Key key) {
    int length = text.length - Stun.HEADER + WITH_HEADER;
    byte[] signature = sign(text, length, !cookie, key);
    byte[] whole = Arrays.copyOf(text, text.length + WITH_HEADER);
    whole[2] = (byte) (length >> 8);
    whole[3] = (byte) length;
    whole[text.length + 1] = Stun.MESSAGE_INTEGRITY;
    whole[text.length + 3] = Stun.INTEGRITY_BYTES;
    System.arraycopy(signature, 0, whole, text.length + Stun.ATTRIBUTE_HEADER, signature.length);
    return whole;
  }

  /**
   * The short-term key.
   *
   * @param password not empty
   */
  static Key shortTermKey(String password) {
    return new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** The long-term key (RFC 5389 15.4). */
  static Key longTermKey(String username, String realm, String password) {
    String text = username + ":" + realm + ":" + password;
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(digest, HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("MD5 is in every JDK", e);
    }
  }
}
