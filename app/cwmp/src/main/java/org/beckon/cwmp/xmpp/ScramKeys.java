package org.beckon.cwmp.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What a server keeps instead of a password (RFC 5802 3): it proves a login, and does not give one.
 * The texts are Base64. {@link #toString} shows none of it.
 */
public record ScramKeys(
    ScramHash hash, String salt, int iterations, String storedKey, String serverKey) {
  private static final byte[] CLIENT_KEY = "Client Key".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SERVER_KEY = "Server Key".getBytes(StandardCharsets.US_ASCII);

  /** The keys of a password. */
  public static ScramKeys derive(ScramHash hash, String password, byte[] salt, int iterations) {
    byte[] salted = hash.saltedPassword(password, salt, iterations);
    Base64.Encoder text = Base64.getEncoder();
    return new ScramKeys(
        hash,
        text.encodeToString(salt),
        iterations,
        text.encodeToString(hash.hash(hash.hmac(salted, CLIENT_KEY))),
        text.encodeToString(hash.hmac(salted, SERVER_KEY)));
  }

  /** Whether this is the password; in the same time wherever it differs. */
  public boolean fits(String password) {
    ScramKeys of = derive(hash, password, Base64.getDecoder().decode(salt), iterations);
    return MessageDigest.isEqual(bytes(of.storedKey), bytes(storedKey));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] clientKey(ScramHash hash, byte[] salted) {
    return hash.hmac(salted, CLIENT_KEY);
  }

  static byte[] serverKey(ScramHash hash, byte[] salted) {
    return hash.hmac(salted, SERVER_KEY);
  }

  @Override
  public String toString() {
    return "ScramKeys[" + hash + ", ********]";
  }
}
