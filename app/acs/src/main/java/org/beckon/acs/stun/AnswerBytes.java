package org.beckon.acs.stun;

import java.io.ByteArrayOutputStream;
import java.security.Key;
import java.util.Arrays;
import java.util.Optional;
import org.ice4j.attribute.FingerprintAttribute;

/** Puts an answer together. Used by one thread. */
final class AnswerBytes {
  private static final int FINGERPRINT_LENGTH = 8;

  private final Frame request;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  AnswerBytes(Frame request, int type) {
    this.request = request;
    out.write(type >> 8);
    out.write(type & 0xff);
    out.write(0);
    out.write(0);
    out.writeBytes(request.transaction());
  }

  AnswerBytes add(byte[] attribute) {
    out.writeBytes(attribute);
    return this;
  }

  /** The message, signed when there is a key, with a check sum when the request had one. */
  byte[] end(Optional<Key> key) {
    byte[] text = out.toByteArray();
    byte[] signed =
        key.map(one -> Integrity.signed(text, request.hasCookie(), one))
            .orElseGet(() -> length(text, text.length - Stun.HEADER));
    return request.has(Stun.FINGERPRINT) ? withFingerprint(signed) : signed;
  }

  private static byte[] withFingerprint(byte[] message) {
    byte[] whole = Arrays.copyOf(message, message.length + FINGERPRINT_LENGTH);
    length(whole, whole.length - Stun.HEADER);
    byte[] sum = FingerprintAttribute.calculateXorCRC32(whole, 0, message.length);
    whole[message.length] = (byte) (Stun.FINGERPRINT >> 8);
    whole[message.length + 1] = (byte) Stun.FINGERPRINT;
    whole[message.length + 3] = (byte) sum.length;
    System.arraycopy(sum, 0, whole, message.length + Stun.ATTRIBUTE_HEADER, sum.length);
    return whole;
  }

  private static byte[] length(byte[] message, int length) {
    message[2] = (byte) (length >> 8);
    message[3] = (byte) length;
    return message;
  }
}
