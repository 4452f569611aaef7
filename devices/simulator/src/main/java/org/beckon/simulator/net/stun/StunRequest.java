package org.beckon.simulator.net.stun;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Writes Binding Requests of RFC 3489. Used by one thread. */
final class StunRequest {
  private static final int TRANSACTION_BYTES = 16;
  private static final int LONGEST = 1024;

  /** CONNECTION-REQUEST-BINDING of Annex G: {@code dslforum.org/TR-111 }. */
  private static final byte[] BINDING_TEXT =
      "dslforum.org/TR-111 ".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer out = ByteBuffer.allocate(LONGEST);

  /** A request with a new random transaction id. */
  StunRequest(RandomGenerator random) {
    byte[] transaction = new byte[TRANSACTION_BYTES];
    random.nextBytes(transaction);
    // RFC 5389's cookie would make it another protocol; zero is none.
    transaction[0] = 0;
    out.putShort((short) 1).putShort((short) 0).put(transaction);
  }

  StunRequest username(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    // RFC 3489 11.2.6: the length is a multiple of four; filled up with spaces.
    byte[] filled = Arrays.copyOf(text, (text.length + 3) / 4 * 4);
    Arrays.fill(filled, text.length, filled.length, (byte) ' ');
    return attribute(StunReply.USERNAME, filled);
  }

  /** Says that connection requests are taken at the port from which this goes. */
  StunRequest forConnectionRequests() {
    return attribute(StunReply.CONNECTION_REQUEST_BINDING, BINDING_TEXT);
  }

  /** Says that the binding is new. */
  StunRequest bindingChange() {
    return attribute(StunReply.BINDING_CHANGE, new byte[0]);
  }

  /** Wants the answer sent to this address. */
  StunRequest answerTo(InetSocketAddress address) {
    ByteBuffer value = ByteBuffer.allocate(8);
    value.putShort((short) 1).putShort((short) address.getPort());
    value.put(address.getAddress().getAddress());
    return attribute(StunReply.RESPONSE_ADDRESS, value.array());
  }

  private StunRequest attribute(int type, byte[] value) {
    out.putShort((short) type).putShort((short) value.length).put(value);
    return this;
  }

  /** The message, signed when there is a password. */
  byte[] bytes(Optional<String> password) {
    int length = out.position() - StunReply.HEADER;
    if (password.isPresent()) {
      length += StunSignature.WITH_HEADER;
      out.putShort(2, (short) length);
      byte[] text = Arrays.copyOf(out.array(), out.position());
      attribute(StunReply.MESSAGE_INTEGRITY, StunSignature.of(text, password.get()));
    }
    out.putShort(2, (short) length);
    return Arrays.copyOf(out.array(), out.position());
  }

  /** The transaction id of a message, as text. */
  static String transaction(byte[] message) {
    return HexFormat.of().formatHex(message, 4, StunReply.HEADER);
  }
}
