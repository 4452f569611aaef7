package org.beckon.acs.stun;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ice4j.StunException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.attribute.AttributeDecoder;
import org.ice4j.attribute.AttributeFactory;
import org.ice4j.attribute.ChangeRequestAttribute;
import org.ice4j.attribute.FingerprintAttribute;
import org.ice4j.attribute.ResponseAddressAttribute;
import org.ice4j.attribute.UnknownAttributesAttribute;

/** Values of attributes, read and written by ice4j, whose decoder gets one attribute at a time. */
final class Attributes {
  private static final int IPV4_ADDRESS = 8;
  private static final int IPV6_ADDRESS = 20;
  private static final byte IPV4 = 1;
  private static final byte IPV6 = 2;
  private static final int TRANSACTION_BYTES = 12;

  private Attributes() {}

  /** The address of RESPONSE-ADDRESS; empty when it is malformed. */
  static Optional<InetSocketAddress> response(Frame frame, Frame.Slot slot) {
    byte family = slot.length() < 2 ? 0 : frame.value(slot)[1];
    boolean fits =
        slot.length() == IPV4_ADDRESS && family == IPV4
            || slot.length() == IPV6_ADDRESS && family == IPV6;
    if (!fits) {
      return Optional.empty();
    }
    try {
      return AttributeDecoder.decode(frame.whole(slot), 0, slot.length())
              instanceof ResponseAddressAttribute found
          ? Optional.of(new InetSocketAddress(found.getAddress().getAddress(), found.getPort()))
          : Optional.empty();
    } catch (StunException e) {
      return Optional.empty();
    }
  }

  /** The flags of CHANGE-REQUEST; empty when it is malformed. */
  static Optional<ChangeRequestAttribute> change(Frame frame, Frame.Slot slot) {
    try {
      return slot.length() == ChangeRequestAttribute.DATA_LENGTH
              && AttributeDecoder.decode(frame.whole(slot), 0, slot.length())
                  instanceof ChangeRequestAttribute found
          ? Optional.of(found)
          : Optional.empty();
    } catch (StunException e) {
      return Optional.empty();
    }
  }

  /** Text, without the spaces or zeros that fill it up to a multiple of four. */
  static String text(Frame frame, Frame.Slot slot) {
    String text = new String(frame.value(slot), StandardCharsets.UTF_8);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == 0 || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether the check sum of a message is right (RFC 5389 15.5). */
  static boolean fingerprintFits(Frame frame, Frame.Slot slot) {
    return slot.length() == 4
        && Arrays.equals(
            frame.value(slot), FingerprintAttribute.calculateXorCRC32(frame.bytes(), 0, slot.at()));
  }

  static byte[] mapped(InetSocketAddress address) {
    return AttributeFactory.createMappedAddressAttribute(transport(address)).encode();
  }

  static byte[] xorMapped(InetSocketAddress address, byte[] transaction) {
    byte[] id = new byte[TRANSACTION_BYTES];
    System.arraycopy(transaction, 4, id, 0, id.length);
    return AttributeFactory.createXorMappedAddressAttribute(transport(address), id).encode();
  }

  static byte[] source(InetSocketAddress address) {
    return AttributeFactory.createSourceAddressAttribute(transport(address)).encode();
  }

  static byte[] changed(InetSocketAddress address) {
    return AttributeFactory.createChangedAddressAttribute(transport(address)).encode();
  }

  static byte[] reflectedFrom(InetSocketAddress address) {
    return AttributeFactory.createReflectedFromAttribute(transport(address)).encode();
  }

  static byte[] unknown(List<Integer> types) {
    UnknownAttributesAttribute attribute = AttributeFactory.createUnknownAttributesAttribute();
    types.forEach(type -> attribute.addAttributeID((char) type.intValue()));
    return attribute.encode();
  }

  static byte[] error(Problem problem) {
    return AttributeFactory.createErrorCodeAttribute((char) problem.code(), problem.reason())
        .encode();
  }

  private static TransportAddress transport(InetSocketAddress address) {
    return new TransportAddress(address.getAddress(), address.getPort(), Transport.UDP);
  }
}
