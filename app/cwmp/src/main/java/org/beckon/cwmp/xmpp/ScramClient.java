package org.beckon.cwmp.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The client's side of one login by SCRAM without channel binding (RFC 5802). Not thread-safe. */
public final class ScramClient {
  private static final String HEADER = "n,,";

  /** A server that wants more wants to keep us busy. */
  private static final int MAX_ITERATIONS = 100_000;

  private final ScramHash hash;
  private final String password;
  private final String nonce;
  private final String firstBare;
  private String expected = "";

  /**
   * A login.
   *
   * @param nonce fresh and random, printable and without comma
   */
  public ScramClient(ScramHash hash, String username, String password, String nonce) {
    this.hash = hash;
    this.password = password;
    this.nonce = nonce;
    firstBare = "n=" + ScramText.escapedName(username) + ",r=" + nonce;
  }

  /** The first message. */
  public String first() {
    return HEADER + firstBare;
  }

  /** Answers the server's challenge; empty when it is none to this login. */
  public Optional<String> answer(String challenge) {
    Optional<Map<Character, String>> parts = ScramText.attributes(challenge);
    if (parts.isEmpty() || !parts.get().getOrDefault('r', "").startsWith(nonce)) {
      return Optional.empty();
    }
    try {
      int iterations = Integer.parseInt(parts.get().getOrDefault('i', ""));
      byte[] salt = Base64.getDecoder().decode(parts.get().getOrDefault('s', ""));
      return iterations > 0 && iterations <= MAX_ITERATIONS && salt.length > 0
          ? Optional.of(answer(challenge, parts.get().get('r'), salt, iterations))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String answer(String challenge, String wholeNonce, byte[] salt, int iterations) {
    byte[] salted = hash.saltedPassword(password, salt, iterations);
    byte[] clientKey = ScramKeys.clientKey(hash, salted);
    String binding = Base64.getEncoder().encodeToString(HEADER.getBytes(StandardCharsets.UTF_8));
    String withoutProof = "c=" + binding + ",r=" + wholeNonce;
    byte[] signed =
        (firstBare + "," + challenge + "," + withoutProof).getBytes(StandardCharsets.UTF_8);
    byte[] proof = ScramText.xor(clientKey, hash.hmac(hash.hash(clientKey), signed));
    expected =
        "v="
            + Base64.getEncoder()
                .encodeToString(hash.hmac(ScramKeys.serverKey(hash, salted), signed));
    return withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof);
  }

  /** Whether the server's last message proves that it knows the password too. */
  public boolean isServer(String serverFinal) {
    return !expected.isEmpty() && expected.equals(serverFinal);
  }
}
