package org.beckon.cwmp.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server's side of one login by SCRAM without channel binding (RFC 5802). Immutable.
 *
 * @param username as the client gave it
 * @param header GS2 header, with its last comma
 * @param firstBare the client's first message without that header
 * @param nonce the client's
 */
public record ScramServer(String username, String header, String firstBare, String nonce) {

  /** Reads the client's first message; empty when it is none, or wants channel binding. */
  public static Optional<ScramServer> start(String clientFirst) {
    int first = clientFirst.indexOf(',');
    int second = clientFirst.indexOf(',', first + 1);
    if (first != 1 || second < 0 || "ny".indexOf(clientFirst.charAt(0)) < 0) {
      return Optional.empty();
    }
    String bare = clientFirst.substring(second + 1);
    return ScramText.attributes(bare)
        .filter(
            parts ->
                parts.containsKey('n')
                    && !parts.getOrDefault('r', "").isEmpty()
                    && !parts.containsKey('m'))
        .map(
            parts ->
                new ScramServer(
                    ScramText.name(parts.get('n')),
                    clientFirst.substring(0, second + 1),
                    bare,
                    parts.get('r')));
  }

  /** The server's first message. */
  public String challenge(String serverNonce, String salt, int iterations) {
    return "r=" + nonce + serverNonce + ",s=" + salt + ",i=" + iterations;
  }

  /**
   * Judges the client's last message.
   *
   * @param challenge what {@link #challenge} gave
   * @param candidates keys of the same salt and count as in the challenge
   * @return the keys that fit and the server's last message; empty when none fits
   */
  public Optional<Proven> verify(String challenge, String clientFinal, List<ScramKeys> candidates) {
    int proof = clientFinal.lastIndexOf(",p=");
    Optional<Map<Character, String>> parts =
        proof < 0 ? Optional.empty() : ScramText.attributes(clientFinal);
    if (parts.isEmpty() || !binds(parts.get(), challenge)) {
      return Optional.empty();
    }
    String message = firstBare + "," + challenge + "," + clientFinal.substring(0, proof);
    byte[] signed = message.getBytes(StandardCharsets.UTF_8);
    return decoded(clientFinal.substring(proof + 3))
        .flatMap(sent -> candidates.stream().filter(keys -> proves(keys, signed, sent)).findFirst())
        .map(keys -> new Proven(keys, "v=" + signature(keys, signed)));
  }

  /** The last message must repeat the header and both nonces. */
  private boolean binds(Map<Character, String> parts, String challenge) {
    String whole = challenge.substring(2, challenge.indexOf(','));
    String binding = Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
    return binding.equals(parts.get('c')) && whole.equals(parts.get('r'));
  }

  private static boolean proves(ScramKeys keys, byte[] signed, byte[] proof) {
    byte[] stored = Base64.getDecoder().decode(keys.storedKey());
    if (proof.length != stored.length) {
      return false;
    }
    byte[] clientKey = ScramText.xor(proof, keys.hash().hmac(stored, signed));
    return MessageDigest.isEqual(keys.hash().hash(clientKey), stored);
  }

  private static String signature(ScramKeys keys, byte[] signed) {
    byte[] key = Base64.getDecoder().decode(keys.serverKey());
    return Base64.getEncoder().encodeToString(keys.hash().hmac(key, signed));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Which keys a login was proven with, and what to answer. */
  public record Proven(ScramKeys keys, String serverFinal) {}
}
