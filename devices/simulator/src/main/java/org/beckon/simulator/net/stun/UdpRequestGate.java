package org.beckon.simulator.net.stun;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a datagram is a connection request that counts (TR-069 Annex G): everything else
 * is ignored, and nobody gets an answer. Thread-safe.
 */
public final class UdpRequestGate {
  private static final int LONGEST = 1024;
  private static final Pattern LINE =
      Pattern.compile("GET http://[^/?\\s]+(/?)\\?([^\\s]+) HTTP/1\\.1\r\n(?s:.*)");

  private final boolean slash;
  private long lastTimestamp;
  private String lastId = "";

  /**
   * A gate.
   *
   * @param slash wants {@code /?ts=} instead of {@code ?ts=}, against the specification (cpe-quirks
   *     35)
   */
  public UdpRequestGate(boolean slash) {
    this.slash = slash;
  }

  /** Whether it is signed by this login and newer than the last that was; then it is the last. */
  public synchronized boolean lets(byte[] datagram, String username, String password) {
    Optional<Map<String, String>> query = query(datagram);
    if (query.isEmpty() || username.isEmpty()) {
      return false;
    }
    String time = query.get().getOrDefault("ts", "");
    String id = query.get().getOrDefault("id", "");
    String nonce = query.get().getOrDefault("cn", "");
    if (!time.matches("\\d{1,18}") || !id.matches("\\d{1,18}") || nonce.isEmpty()) {
      return false;
    }
    boolean fits =
        username.equals(query.get().get("un"))
            && signed(time + id + username + nonce, password, query.get().get("sig"));
    if (!fits || Long.parseLong(time) <= lastTimestamp || id.equals(lastId)) {
      return false;
    }
    lastTimestamp = Long.parseLong(time);
    lastId = id;
    return true;
  }

  private static boolean signed(String text, String password, String given) {
    byte[] right =
        password.isEmpty()
            ? new byte[0]
            : StunSignature.hmac(text.getBytes(StandardCharsets.UTF_8), password);
    return given != null
        && MessageDigest.isEqual(
            HexFormat.of().formatHex(right).getBytes(StandardCharsets.US_ASCII),
            given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
  }

  private Optional<Map<String, String>> query(byte[] datagram) {
    if (datagram.length > LONGEST) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(new String(datagram, StandardCharsets.UTF_8));
    if (!line.matches() || line.group(1).isEmpty() == slash) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : line.group(2).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || values.size() > 10) {
        return Optional.empty();
      }
      Optional<String> value = decoded(pair.substring(equals + 1));
      if (value.isEmpty() || values.put(pair.substring(0, equals), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
