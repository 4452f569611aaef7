package org.beckon.simulator.net;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;
import org.beckon.simulator.engine.Login;

/** Lets in who proves to know the password (RFC 7616, qop auth). Thread-safe. */
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
   * @return empty when it is let in, else the WWW-Authenticate header to answer with
   */
  Optional<String> challenge(
      Optional<String> authorization, String method, String target, Login login) {
    Optional<DigestAuthorization> sent = authorization.flatMap(DigestAuthorization::parse);
    boolean right = sent.isPresent() && isRight(sent.get(), method, target, login);
    Nonces.State nonce = sent.map(one -> nonces.check(one.nonce())).orElse(Nonces.State.UNKNOWN);
    return switch (nonce) {
      case FRESH -> right ? Optional.empty() : Optional.of(challenge(false));
      case EXPIRED -> Optional.of(challenge(right));
      case UNKNOWN -> Optional.of(challenge(false));
    };
  }

  private static boolean isRight(
      DigestAuthorization sent, String method, String target, Login login) {
    boolean asOffered =
        sent.qop() == Qop.AUTH
            && sent.algorithm() == DigestAlgorithm.MD5
            && sent.realm().equals(REALM);
    return asOffered
        && sent.uri().equals(target)
        && same(sent.username(), login.username())
        && Digest.verify(sent, login.password(), method, NO_BODY);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String challenge(boolean stale) {
    return new DigestChallenge(
            REALM, nonces.next(), Optional.empty(), DigestAlgorithm.MD5, Set.of(Qop.AUTH), stale)
        .format();
  }
}
