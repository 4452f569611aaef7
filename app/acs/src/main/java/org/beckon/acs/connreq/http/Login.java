package org.beckon.acs.connreq.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.cwmp.login.BasicAuthorization;
import org.beckon.cwmp.login.BasicChallenge;
import org.beckon.cwmp.login.Challenge;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;

/** Answers a device's challenge with Digest where offered, else with Basic (RFC 7616, RFC 7617). */
final class Login {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CNONCE_BYTES = 8;
  private static final byte[] NO_BODY = {};

  private final Challenge challenge;
  private final Credentials credentials;
  private int count;

  private Login(Challenge challenge, Credentials credentials) {
    this.challenge = challenge;
    this.credentials = credentials;
  }

  /**
   * The login that a device asks for; empty when it offers neither scheme.
   *
   * @param basic whether Basic may be answered
   */
  static Optional<Login> of(Answer answer, Credentials credentials, boolean basic) {
    return best(answer)
        .filter(challenge -> basic || challenge instanceof DigestChallenge)
        .map(challenge -> new Login(challenge, credentials));
  }

  private static Optional<Challenge> best(Answer answer) {
    var offered = Challenge.parse(answer.challenges());
    return offered.stream()
        .filter(DigestChallenge.class::isInstance)
        .findFirst()
        .or(() -> offered.stream().findFirst());
  }

  /** Whether the address goes into it, so that another one may help (cpe-quirks 46). */
  boolean isOfAddress() {
    return challenge instanceof DigestChallenge;
  }

  /** Whether an answer says that only the nonce was too old. */
  static boolean isStale(Answer answer, Credentials credentials) {
    return of(answer, credentials, false).filter(Login::isStale).isPresent();
  }

  /** Whether the device says that only the nonce was too old (RFC 7616 3.3). */
  boolean isStale() {
    return challenge instanceof DigestChallenge digest && digest.stale();
  }

  /** The Authorization header's value for a GET, with this as the address. */
  String header(String address) {
    return switch (challenge) {
      case BasicChallenge _ ->
          new BasicAuthorization(credentials.username(), credentials.password()).format();
      case DigestChallenge digest -> {
        count++;
        yield Digest.answer(
                digest,
                credentials.username(),
                credentials.password(),
                "GET",
                address,
                NO_BODY,
                count,
                cnonce())
            .format();
      }
    };
  }

  private static String cnonce() {
    byte[] bytes = new byte[CNONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
