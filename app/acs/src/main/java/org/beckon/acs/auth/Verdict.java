package org.beckon.acs.auth;

import java.util.List;
import java.util.Optional;

/** What the login says of a request. */
public sealed interface Verdict {

  /** It may go on; the user name is empty where no login is asked for. */
  record Admitted(String username) implements Verdict {}

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
}
