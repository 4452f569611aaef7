package org.beckon.acs.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.phrase.Phrase;
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
  private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

  /** One user name from one address; and one address with all its names, more patiently. */
  private static final int FREE_TRIES = 5;

  private static final int FREE_TRIES_OF_ADDRESS = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(16);
  private static final Duration LONGEST_WAIT_OF_ADDRESS = Duration.ofSeconds(4);

  private final Supplier<LoginPolicy> policy;
  private final AccessBook book;
  private final Predicate<DeviceKey> cannotCount;
  private final Nonces nonces;
  private final Uncounted uncounted = new Uncounted();
  private final Brake<Uncounted.Caller> byName;
  private final Brake<String> byAddress;

  /**
   * A login.
   *
   * @param policy what is asked, looked up for each request
   * @param cannotCount devices whose nonce count is known not to count up (cpe-quirks 47)
   */
  public CpeLogin(
      Supplier<LoginPolicy> policy,
      AccessBook book,
      Predicate<DeviceKey> cannotCount,
      Clock clock) {
    this.policy = policy;
    this.book = book;
    this.cannotCount = cannotCount;
    this.nonces = new Nonces(clock, NONCE_LIFE);
    this.byName = new Brake<>(clock, FREE_TRIES, LONGEST_WAIT);
    this.byAddress = new Brake<>(clock, FREE_TRIES_OF_ADDRESS, LONGEST_WAIT_OF_ADDRESS);
  }

  /**
   * Judges a request that would open a session.
   *
   * @param body of the HTTP request, for qop auth-int
   */
  public Verdict judge(Attempt attempt, byte[] body) {
    Optional<ClientCertificate> ofDevice =
        attempt.certificate().filter(one -> one.device().isPresent());
    if (ofDevice.isPresent()) {
      return new Verdict.Admitted(new Proof.Certificate(ofDevice.get()), false);
    }
    LoginPolicy now = policy.get();
    if (now.wanted() == CpeAuth.NONE) {
      return new Verdict.Admitted(new Proof.Nobody(), false);
    }
    if (attempt.authorization().isEmpty()) {
      return challenge(now, false, Optional.empty());
    }
    Optional<Authorization> sent = Authorization.parse(attempt.authorization().get());
    if (sent.isEmpty()) {
      return refuse(now, "", Phrase.of(LoginReason.UNREADABLE));
    }
    return switch (sent.get()) {
      // Some devices send Basic before any challenge (cpe-quirks 47).
      case BasicAuthorization basic -> basic(now, basic, attempt);
      case DigestAuthorization digest -> digest(now, digest, attempt, body);
    };
  }

  private Verdict basic(LoginPolicy now, BasicAuthorization sent, Attempt attempt) {
    if (now.wanted() == CpeAuth.DIGEST) {
      return refuse(now, sent.username(), Phrase.of(LoginReason.BASIC_UNWANTED));
    }
    Duration wait = wait(attempt, sent.username());
    if (wait.isPositive()) {
      return slowed(wait, sent.username());
    }
    Optional<Proof.Password> proof =
        proof(now, sent.username(), login -> sent.verify(login.username(), login.password()));
    if (proof.isEmpty()) {
      return wrong(now, attempt, sent.username());
    }
    byName.right(new Uncounted.Caller(attempt.address(), sent.username()));
    return new Verdict.Admitted(proof.get(), false);
  }

  private Verdict digest(LoginPolicy now, DigestAuthorization sent, Attempt attempt, byte[] body) {
    if (now.wanted() == CpeAuth.BASIC) {
      return refuse(now, sent.username(), Phrase.of(LoginReason.DIGEST_UNWANTED));
    }
    if (isWeakerThanAsked(now, sent.algorithm())) {
      return refuse(
          now, sent.username(), Phrase.of(LoginReason.DIGEST_WEAK, sent.algorithm().wireName()));
    }
    Duration wait = wait(attempt, sent.username());
    if (wait.isPositive()) {
      return slowed(wait, sent.username());
    }
    Optional<Proof.Password> proof =
        proof(
            now,
            sent.username(),
            login -> Digest.verify(sent, login.password(), attempt.method(), body));
    if (proof.isEmpty()) {
      return wrong(now, attempt, sent.username());
    }
    Uncounted.Caller caller = new Uncounted.Caller(attempt.address(), sent.username());
    byName.right(caller);
    // The nonce is judged last: stale means that all else was right (RFC 7616 3.3).
    return switch (nonces.use(sent.nonce(), sent.count(), attempt.address())) {
      case GOOD -> new Verdict.Admitted(proof.get(), false);
      case OLD -> challenge(now, true, Optional.empty());
      case REPLAYED ->
          sent.count().isPresent() && mayNotCount(caller, sent.nonce(), proof.get())
              ? new Verdict.Admitted(proof.get(), true)
              : challenge(now, true, Optional.empty());
    };
  }

  /** Never from another address than the one that used the nonce first. */
  private boolean mayNotCount(Uncounted.Caller caller, String nonce, Proof.Password proof) {
    boolean stubborn = uncounted.isStubborn(caller, nonce);
    boolean known = book.owner(proof.used()).filter(cannotCount).isPresent();
    return (stubborn || known) && nonces.isOf(nonce, caller.address());
  }

  /** What is stronger than what was asked for is taken, what is weaker is not. */
  private static boolean isWeakerThanAsked(LoginPolicy now, DigestAlgorithm used) {
    return !used.isStrong() && now.algorithms().stream().allMatch(DigestAlgorithm::isStrong);
  }

  /** Tries the logins of single devices first, then the one that all share. */
  private Optional<Proof.Password> proof(
      LoginPolicy now, String username, Predicate<Credentials> isRight) {
    for (Credentials login : book.named(username)) {
      if (isRight.test(login)) {
        return Optional.of(new Proof.Password(login, login.equals(now.onboarding())));
      }
    }
    // Computed for any name, so that the time taken does not tell whether the name was right.
    boolean right = isRight.test(now.onboarding());
    return right && same(username, now.onboarding().username())
        ? Optional.of(new Proof.Password(now.onboarding(), true))
        : Optional.empty();
  }

  private Duration wait(Attempt attempt, String username) {
    Duration ofAddress = byAddress.wait(attempt.address());
    Duration ofName = byName.wait(new Uncounted.Caller(attempt.address(), username));
    return ofAddress.compareTo(ofName) > 0 ? ofAddress : ofName;
  }

  private static Verdict slowed(Duration wait, String username) {
    return new Verdict.Slowed(wait, new LoginFailure(username, Phrase.of(LoginReason.TOO_OFTEN)));
  }

  private Verdict wrong(LoginPolicy now, Attempt attempt, String username) {
    byAddress.wrong(attempt.address());
    byName.wrong(new Uncounted.Caller(attempt.address(), username));
    boolean known = same(username, now.onboarding().username()) || !book.named(username).isEmpty();
    return refuse(
        now, username, Phrase.of(known ? LoginReason.WRONG_PASSWORD : LoginReason.UNKNOWN_NAME));
  }

  private Verdict refuse(LoginPolicy now, String username, Phrase reason) {
    return challenge(now, false, Optional.of(new LoginFailure(username, reason)));
  }

  private Verdict challenge(LoginPolicy now, boolean stale, Optional<LoginFailure> failure) {
    List<String> challenges = new ArrayList<>(now.algorithms().size() + 1);
    if (now.wanted() != CpeAuth.BASIC) {
      for (DigestAlgorithm algorithm : now.algorithms()) {
        // Qop auth must be offered (TR-069 3.4.5); auth-int is taken, but some CPEs stumble over
        // its name.
        challenges.add(
            new DigestChallenge(
                    REALM, nonces.issue(), Optional.empty(), algorithm, Set.of(Qop.AUTH), stale)
                .format());
      }
    }
    if (now.wanted() != CpeAuth.DIGEST) {
      challenges.add(new BasicChallenge(REALM).format());
    }
    return new Verdict.Challenged(challenges, failure);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
