package org.beckon.cwmp.xmpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The attribute lists that SCRAM sends (RFC 5802 5.1). */
final class ScramText {
  private ScramText() {}

  /** The attributes by their letter; empty when the text is no such list. */
  static Optional<Map<Character, String>> attributes(String text) {
    Map<Character, String> found = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      if (part.length() < 2 || part.charAt(1) != '=' || found.containsKey(part.charAt(0))) {
        return Optional.empty();
      }
      found.put(part.charAt(0), part.substring(2));
    }
    return Optional.of(found);
  }

  static String escapedName(String name) {
    return name.replace("=", "=3D").replace(",", "=2C");
  }

  static String name(String escaped) {
    return escaped.replace("=2C", ",").replace("=3D", "=");
  }

  static byte[] xor(byte[] one, byte[] other) {
    byte[] out = new byte[one.length];
    for (int i = 0; i < one.length; i++) {
      out[i] = (byte) (one[i] ^ other[i]);
    }
    return out;
  }
}
