package org.beckon.acs.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Credentials;
import org.beckon.cwmp.login.Authorization;
import org.beckon.cwmp.login.BasicAuthorization;
import org.beckon.cwmp.login.BasicChallenge;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;

/** The login that is asked of a device before its Inform is looked at. Thread-safe. */
public final class CpeLogin {
  private static final String REALM = "Beckon";

  private final CpeAuth wanted;
  private final Credentials credentials;
  private final Nonces nonces;

  /**
   * A login.
   *
   * @param credentials what all devices log in with
   */
  public CpeLogin(CpeAuth wanted, Credentials credentials, Nonces nonces) {
    this.wanted = wanted;
    this.credentials = credentials;
    this.nonces = nonces;
  }

  /**
   * Judges a request that would open a session.
   *
   * @param authorization the header's value; empty when there was none
   * @param method of the HTTP request
   * @param body of the HTTP request, for qop auth-int
   */
  public Verdict judge(Optional<String> authorization, String method, byte[] body) {
    if (wanted == CpeAuth.NONE) {
      return new Verdict.Admitted("");
    }
    if (authorization.isEmpty()) {
      return challenge(false, Optional.empty());
    }
    Optional<Authorization> sent = Authorization.parse(authorization.get());
    if (sent.isEmpty()) {
      return refuse("", "sent a login that cannot be read");
    }
    return switch (sent.get()) {
      // Some devices send Basic before any challenge (cpe-quirks 47).
      case BasicAuthorization basic -> basic(basic);
      case DigestAuthorization digest -> digest(digest, method, body);
    };
  }

  private Verdict basic(BasicAuthorization sent) {
    if (wanted == CpeAuth.DIGEST) {
      return refuse(sent.username(), "used Basic, but this server asks for Digest");
    }
    return sent.verify(credentials.username(), credentials.password())
        ? new Verdict.Admitted(sent.username())
        : refuse(sent.username(), wrong(sent.username()));
  }

  private Verdict digest(DigestAuthorization sent, String method, byte[] body) {
    if (wanted == CpeAuth.BASIC) {
      return refuse(sent.username(), "used Digest, but this server asks for Basic");
    }
    // Both are computed, so that the time taken does not tell whether the name was right.
    boolean proved = Digest.verify(sent, credentials.password(), method, body);
    if (!proved || !same(sent.username(), credentials.username())) {
      return refuse(sent.username(), wrong(sent.username()));
    }
    // The nonce is judged last: stale means that all else was right (RFC 7616 3.3).
    return nonces.use(sent.nonce(), sent.count())
        ? new Verdict.Admitted(sent.username())
        : challenge(true, Optional.empty());
  }

  private String wrong(String username) {
    return same(username, credentials.username()) ? "wrong password" : "unknown user name";
  }

  private Verdict refuse(String username, String reason) {
    return challenge(false, Optional.of(new LoginFailure(username, reason)));
  }

  private Verdict challenge(boolean stale, Optional<LoginFailure> failure) {
    List<String> challenges = new ArrayList<>(2);
    if (wanted != CpeAuth.BASIC) {
      // MD5 is what every CPE can do (TR-069 3.4.5); qop auth must be offered.
      challenges.add(
          new DigestChallenge(
                  REALM,
                  nonces.issue(),
                  Optional.empty(),
                  DigestAlgorithm.MD5,
                  Set.of(Qop.AUTH),
                  stale)
              .format());
    }
    if (wanted != CpeAuth.DIGEST) {
      challenges.add(new BasicChallenge(REALM).format());
    }
    return new Verdict.Challenged(challenges, failure);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
