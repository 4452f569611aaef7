package org.beckon.simulator.net.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a STUN server answered (RFC 3489 8.1).
 *
 * @param transaction of the request, as text
 * @param mapped MAPPED-ADDRESS; empty in an error
 * @param error 0 when there is none
 */
record StunReply(String transaction, Optional<InetSocketAddress> mapped, int error) {
  static final int HEADER = 20;
  static final int MAPPED_ADDRESS = 0x0001;
  static final int RESPONSE_ADDRESS = 0x0002;
  static final int USERNAME = 0x0006;
  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int ERROR_CODE = 0x0009;
  static final int CONNECTION_REQUEST_BINDING = 0xC001;
  static final int BINDING_CHANGE = 0xC002;

  private static final int BINDING_RESPONSE = 0x0101;
  private static final int BINDING_ERROR = 0x0111;
  private static final int IPV4_BYTES = 8;

  /** Reads an answer; empty when it is none. */
  static Optional<StunReply> read(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message);
    if (message.length < HEADER || in.getShort(2) != message.length - HEADER) {
      return Optional.empty();
    }
    int type = in.getShort(0);
    Optional<InetSocketAddress> mapped = Optional.empty();
    int error = 0;
    in.position(HEADER);
    while (in.remaining() >= 4) {
      int attribute = in.getShort() & 0xffff;
      int length = in.getShort() & 0xffff;
      if (length > in.remaining()) {
        return Optional.empty();
      }
      byte[] value = new byte[length];
      in.get(value);
      if (attribute == MAPPED_ADDRESS) {
        mapped = address(value);
      } else if (attribute == ERROR_CODE && length >= 4) {
        error = (value[2] & 7) * 100 + value[3];
      }
    }
    boolean good = type == BINDING_RESPONSE && mapped.isPresent() && error == 0;
    boolean bad = type == BINDING_ERROR && error > 0;
    return good || bad
        ? Optional.of(new StunReply(StunRequest.transaction(message), mapped, error))
        : Optional.empty();
  }

  private static Optional<InetSocketAddress> address(byte[] value) {
    if (value.length != IPV4_BYTES || value[1] != 1) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.getByAddress(Arrays.copyOfRange(value, 4, IPV4_BYTES));
      return Optional.of(
          new InetSocketAddress(address, ByteBuffer.wrap(value).getShort(2) & 0xffff));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /**
   * Whether an answer is signed with this password; what is not signed is taken as it is, for a
   * server signs only where it was asked to.
   */
  static boolean fits(byte[] message, String password) {
    int at = message.length - StunSignature.WITH_HEADER;
    if (at < HEADER || ByteBuffer.wrap(message).getInt(at) != 0x00080014) {
      return true;
    }
    byte[] given = Arrays.copyOfRange(message, at + 4, message.length);
    byte[] right = StunSignature.of(Arrays.copyOf(message, at), password);
    return HexFormat.of().formatHex(given).equals(HexFormat.of().formatHex(right));
  }
}
