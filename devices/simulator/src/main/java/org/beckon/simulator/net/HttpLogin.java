package org.beckon.simulator.net;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.beckon.cwmp.login.BasicAuthorization;
import org.beckon.cwmp.login.BasicChallenge;
import org.beckon.cwmp.login.Challenge;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.HttpManner;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Nonce;

/**
 * The login of a client at one server: nothing until the server asks for it, from then on with
 * every request (TR-069 3.4.5). A CPE that does not count its logins goes on so in later sessions.
 * For one thread at a time.
 */
final class HttpLogin {
  /** An old nonce, a fresh one, and one that went stale in between. */
  private static final int MAX_TRIES = 3;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Login login;
  private final HttpManner manner;
  private final AtomicReference<Challenge> before;
  private Optional<Challenge> challenge = Optional.empty();
  private int count;
  private int tries;

  /**
   * A login for one session.
   *
   * @param before what a CPE that does not count carries from one session to the next
   */
  HttpLogin(Login login, HttpManner manner, AtomicReference<Challenge> before) {
    this.login = login;
    this.manner = manner;
    this.before = before;
    if (manner.nonce() != Nonce.COUNTED) {
      challenge = Optional.ofNullable(before.get());
    }
  }

  /** A new request begins, which is not the repetition of one. */
  void begin() {
    tries = 0;
  }

  /** The Authorization header of the next request, empty as long as none was asked for. */
  Optional<String> authorization(String method, Origin origin, byte[] body) {
    tries++;
    if (challenge.isEmpty() && manner.basicFirst() && login.isPresent()) {
      return Optional.of(new BasicAuthorization(login.username(), login.password()).format());
    }
    return challenge.map(
        asked ->
            switch (asked) {
              case BasicChallenge basic ->
                  new BasicAuthorization(login.username(), login.password()).format();
              case DigestChallenge digest -> {
                count = manner.nonce() == Nonce.COUNTED ? count + 1 : 1;
                yield DigestForm.format(
                    manner.digest(),
                    Digest.answer(
                        DigestForm.asked(manner.digest(), digest),
                        login.username(),
                        login.password(),
                        method,
                        DigestForm.uri(manner.digest(), origin),
                        body,
                        count,
                        cnonce()));
              }
            });
  }

  /**
   * The server has answered 401.
   *
   * @param headers the values of WWW-Authenticate
   * @return whether the request is worth repeating
   */
  boolean challenged(List<String> headers) {
    boolean again = login.isPresent() && tries < MAX_TRIES;
    Optional<Challenge> best = best(Challenge.parse(headers));
    if (!again || best.isEmpty() || (tries > 1 && !isStale(best.get()))) {
      return false;
    }
    boolean kept = manner.nonce() == Nonce.KEPT && tries == 1 && challenge.isPresent();
    if (!kept) {
      challenge = best;
      before.set(best.get());
      count = 0;
    }
    return true;
  }

  /** Digest where it is offered, in the order of the server. */
  private static Optional<Challenge> best(List<Challenge> offered) {
    return offered.stream()
        .filter(DigestChallenge.class::isInstance)
        .findFirst()
        .or(() -> offered.stream().findFirst());
  }

  private static boolean isStale(Challenge challenge) {
    return challenge instanceof DigestChallenge digest && digest.stale();
  }

  private static String cnonce() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
