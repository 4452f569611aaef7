package org.beckon.simulator.net;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.beckon.cwmp.login.Authorization;
import org.beckon.cwmp.login.BasicAuthorization;
import org.beckon.cwmp.login.BasicChallenge;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.DoorManner;

/** Lets in who proves to know the password, in the manner of the CPE. Thread-safe. */
final class DigestGate {
  private static final String REALM = "CPE";
  private static final Duration NONCE_LIFETIME = Duration.ofSeconds(60);
  private static final byte[] NO_BODY = {};

  private final Nonces nonces;

  DigestGate(InstantSource clock) {
    nonces = new Nonces(clock, NONCE_LIFETIME);
  }

  /**
   * Judges a request.
   *
   * @param authorization the value of its Authorization header
   * @param target path and query that it asks for
   * @param manner how this CPE asks for the login
   * @return empty when it is let in, else the WWW-Authenticate header to answer with
   */
  Optional<String> challenge(
      Optional<String> authorization,
      String method,
      String target,
      Login login,
      DoorManner manner) {
    if (manner.challenge() == DoorManner.Challenge.BASIC) {
      return basic(authorization, login);
    }
    Optional<DigestAuthorization> sent = authorization.flatMap(DigestAuthorization::parse);
    boolean right =
        sent.isPresent()
            && isAsOffered(sent.get(), manner.challenge())
            && isRight(sent.get(), method, manner.checksRoot() ? "/" : target, login);
    Nonces.State nonce = sent.map(one -> nonces.check(one.nonce())).orElse(Nonces.State.UNKNOWN);
    return switch (nonce) {
      case FRESH -> {
        boolean again =
            right && manner.challengesAlways() && !nonces.use(sent.orElseThrow().nonce());
        yield right && !again ? Optional.empty() : Optional.of(challenge(again, manner));
      }
      case EXPIRED -> Optional.of(challenge(right, manner));
      case UNKNOWN -> Optional.of(challenge(false, manner));
    };
  }

  private static Optional<String> basic(Optional<String> authorization, Login login) {
    boolean right =
        authorization
            .flatMap(Authorization::parse)
            .filter(BasicAuthorization.class::isInstance)
            .map(BasicAuthorization.class::cast)
            .filter(sent -> sent.verify(login.username(), login.password()))
            .isPresent();
    return right ? Optional.empty() : Optional.of(new BasicChallenge(REALM).format());
  }

  private static boolean isAsOffered(DigestAuthorization sent, DoorManner.Challenge challenge) {
    return sent.qop() == qop(challenge)
        && sent.algorithm() == algorithm(challenge)
        && sent.realm().equals(REALM);
  }

  private static DigestAlgorithm algorithm(DoorManner.Challenge challenge) {
    return switch (challenge) {
      case MD5, WITHOUT_QOP, LOWER_CASE_SCHEME, BASIC -> DigestAlgorithm.MD5;
      case MD5_SESS -> DigestAlgorithm.MD5_SESS;
      case SHA_256 -> DigestAlgorithm.SHA_256;
    };
  }

  private static Qop qop(DoorManner.Challenge challenge) {
    return challenge == DoorManner.Challenge.WITHOUT_QOP ? Qop.NONE : Qop.AUTH;
  }

  private static boolean isRight(
      DigestAuthorization sent, String method, String target, Login login) {
    return sent.uri().equals(target)
        && same(sent.username(), login.username())
        && Digest.verify(sent, login.password(), method, NO_BODY);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String challenge(boolean stale, DoorManner manner) {
    Qop qop = qop(manner.challenge());
    DigestAlgorithm algorithm = algorithm(manner.challenge());
    Set<Qop> qops = qop == Qop.NONE ? Set.of() : Set.of(qop);
    String text =
        new DigestChallenge(REALM, nonces.next(), Optional.empty(), algorithm, qops, stale)
            .format();
    return manner.challenge() == DoorManner.Challenge.LOWER_CASE_SCHEME
        ? text.replaceFirst("^Digest", "digest")
        : text;
  }
}
