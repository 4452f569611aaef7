package org.beckon.acs.stun;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A STUN message cut into its attributes, not yet understood. Nobody changes its bytes. */
final class Frame {
  /** Longer datagrams are no requests. */
  static final int MAX_BYTES = 2048;

  static final int MAX_ATTRIBUTES = 32;

  private final byte[] bytes;
  private final List<Slot> attributes;
  private final boolean wellFormed;

  private Frame(byte[] bytes, List<Slot> attributes, boolean wellFormed) {
    this.bytes = bytes;
    this.attributes = attributes;
    this.wellFormed = wellFormed;
  }

  /** Where an attribute stands: its header begins at {@code at}, its value has that length. */
  record Slot(int type, int at, int length) {}

  /** Cuts a datagram; empty when it is no STUN message at all, and is best not answered. */
  static Optional<Frame> of(byte[] bytes) {
    if (bytes.length < Stun.HEADER || bytes.length > MAX_BYTES || (bytes[0] & 0xC0) != 0) {
      return Optional.empty();
    }
    if (Stun.unsigned16(bytes, 2) != bytes.length - Stun.HEADER) {
      return Optional.empty();
    }
    Optional<List<Slot>> padded = cut(bytes, true);
    boolean cookie = cookie(bytes);
    if (padded.isPresent() && (cookie || padded.get().stream().allMatch(Frame::plausible))) {
      return Optional.of(new Frame(bytes, padded.get(), true));
    }
    // RFC 3489 has no padding, and some clients send a USERNAME of any length (2.2 of the digest).
    Optional<List<Slot>> exact = cookie ? Optional.empty() : cut(bytes, false);
    return Optional.of(
        exact
            .or(() -> padded)
            .map(slots -> new Frame(bytes, slots, true))
            .orElseGet(() -> new Frame(bytes, List.of(), false)));
  }

  private static boolean plausible(Slot slot) {
    return slot.type() > Stun.LAST_MANDATORY || Stun.isKnown(slot.type());
  }

  private static Optional<List<Slot>> cut(byte[] bytes, boolean padded) {
    List<Slot> slots = new ArrayList<>();
    int at = Stun.HEADER;
    while (at < bytes.length) {
      if (bytes.length - at < Stun.ATTRIBUTE_HEADER || slots.size() == MAX_ATTRIBUTES) {
        return Optional.empty();
      }
      int length = Stun.unsigned16(bytes, at + 2);
      slots.add(new Slot(Stun.unsigned16(bytes, at), at, length));
      at += Stun.ATTRIBUTE_HEADER + (padded ? (length + 3) / 4 * 4 : length);
    }
    return at == bytes.length ? Optional.of(slots) : Optional.empty();
  }

  /** The whole datagram. */
  byte[] bytes() {
    return bytes;
  }

  /** In their order, at most {@value #MAX_ATTRIBUTES}. */
  List<Slot> attributes() {
    return attributes;
  }

  /** False when the attributes do not fill the message exactly. */
  boolean wellFormed() {
    return wellFormed;
  }

  int type() {
    return Stun.unsigned16(bytes, 0);
  }

  /** Whether the sender speaks RFC 5389. */
  boolean hasCookie() {
    return cookie(bytes);
  }

  private static boolean cookie(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(4) == Stun.COOKIE;
  }

  /** Bytes 4 to 19, which an answer repeats. */
  byte[] transaction() {
    return Arrays.copyOfRange(bytes, 4, Stun.HEADER);
  }

  /** The first attribute of a type, unless it stands behind MESSAGE-INTEGRITY. */
  Optional<Slot> slot(int type) {
    for (Slot slot : attributes) {
      if (slot.type() == type) {
        return Optional.of(slot);
      }
      if (slot.type() == Stun.MESSAGE_INTEGRITY && type != Stun.FINGERPRINT) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean has(int type) {
    return slot(type).isPresent();
  }

  /** The attribute with its header. */
  byte[] whole(Slot slot) {
    return Arrays.copyOfRange(bytes, slot.at(), slot.at() + Stun.ATTRIBUTE_HEADER + slot.length());
  }

  byte[] value(Slot slot) {
    int at = slot.at() + Stun.ATTRIBUTE_HEADER;
    return Arrays.copyOfRange(bytes, at, at + slot.length());
  }
}
