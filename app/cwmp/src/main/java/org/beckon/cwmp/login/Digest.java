package org.beckon.cwmp.login;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The arithmetic of Digest (RFC 7616 3.4.1 to 3.4.3; without qop RFC 2069 2.1.1). Nonces, counts
 * and their ages are the caller's.
 */
public final class Digest {
  private static final HexFormat HEX = HexFormat.of();

  private Digest() {}

  /**
   * Computes the response for the fields of an authorization; its own response is not looked at.
   *
   * @param method of the HTTP request, for example {@code POST}
   * @param body of the HTTP request, used with auth-int only
   * @return hexadecimal digits in lower case
   */
  public static String response(
      DigestAuthorization fields, String password, String method, byte[] body) {
    return response(fields, password, method, body, StandardCharsets.UTF_8);
  }

  /**
   * Whether a client's response is right for this password. Takes the same time wherever the
   * responses differ. Names outside ASCII may be hashed as UTF-8 or as ISO-8859-1 (RFC 7616 4).
   */
  public static boolean verify(
      DigestAuthorization sent, String password, String method, byte[] body) {
    if (same(sent.response(), response(sent, password, method, body))) {
      return true;
    }
    boolean ascii = isAscii(sent.username()) && isAscii(sent.realm()) && isAscii(password);
    return !ascii
        && same(
            sent.response(), response(sent, password, method, body, StandardCharsets.ISO_8859_1));
  }

  /**
   * Answers a challenge as a client, with the best quality on offer that covers the header only.
   *
   * @param uri the request target, path and query
   * @param count how often this nonce has been used, this time included, from 1
   * @param cnonce fresh and random
   */
  public static DigestAuthorization answer(
      DigestChallenge challenge,
      String username,
      String password,
      String method,
      String uri,
      byte[] body,
      int count,
      String cnonce) {
    Qop qop = quality(challenge);
    boolean sendsCnonce = qop != Qop.NONE || challenge.algorithm().isSession();
    DigestAuthorization unsigned =
        new DigestAuthorization(
            username,
            challenge.realm(),
            challenge.nonce(),
            uri,
            "",
            challenge.algorithm(),
            challenge.opaque(),
            qop,
            qop == Qop.NONE ? "" : HEX.toHexDigits(count),
            sendsCnonce ? cnonce : "");
    return unsigned.withResponse(response(unsigned, password, method, body));
  }

  private static Qop quality(DigestChallenge challenge) {
    if (challenge.qops().contains(Qop.AUTH)) {
      return Qop.AUTH;
    }
    return challenge.qops().contains(Qop.AUTH_INT) ? Qop.AUTH_INT : Qop.NONE;
  }

  private static String response(
      DigestAuthorization fields, String password, String method, byte[] body, Charset charset) {
    MessageDigest hash = hash(fields.algorithm());
    String secret =
        hex(hash, (fields.username() + ":" + fields.realm() + ":" + password).getBytes(charset));
    if (fields.algorithm().isSession()) {
      secret = hex(hash, secret + ":" + fields.nonce() + ":" + fields.cnonce(), charset);
    }
    String request = method + ":" + fields.uri();
    if (fields.qop() == Qop.AUTH_INT) {
      request = request + ":" + hex(hash, body);
    }
    String requestHash = hex(hash, request, charset);
    String middle =
        switch (fields.qop()) {
          case NONE -> fields.nonce();
          case AUTH, AUTH_INT ->
              fields.nonce()
                  + ":"
                  + fields.nonceCount()
                  + ":"
                  + fields.cnonce()
                  + ":"
                  + fields.qop().wireName();
        };
    return hex(hash, secret + ":" + middle + ":" + requestHash, charset);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.ISO_8859_1), other.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String hex(MessageDigest hash, String text, Charset charset) {
    return hex(hash, text.getBytes(charset));
  }

  private static String hex(MessageDigest hash, byte[] bytes) {
    return HEX.formatHex(hash.digest(bytes));
  }

  private static MessageDigest hash(DigestAlgorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.hash());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm.hash(), e);
    }
  }
}
