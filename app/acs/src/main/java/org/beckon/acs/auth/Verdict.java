package org.beckon.acs.auth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the login says of a request. */
public sealed interface Verdict {

  /**
   * It may go on.
   *
   * @param uncounted whether its nonce count did not count up and that was let pass (cpe-quirks 47)
   */
  record Admitted(Proof proof, boolean uncounted) implements Verdict {}

  /**
   * It is answered with 401 and these {@code WWW-Authenticate} values.
   *
   * @param failure why credentials that were sent are not good; empty when none were sent, or when
   *     only the nonce was too old
   */
  record Challenged(List<String> challenges, Optional<LoginFailure> failure) implements Verdict {
    public Challenged {
      challenges = List.copyOf(challenges);
    }
  }

  /** Too many wrong logins came from there; it is not looked at before this time is over. */
  record Slowed(Duration delay, LoginFailure failure) implements Verdict {}
}
