package org.beckon.cwmp.login;

import java.util.ArrayList;
import java.util.List;

/** What a server asks for with a 401: a {@code WWW-Authenticate} header. */
public sealed interface Challenge permits BasicChallenge, DigestChallenge {

  /** The name of the protected space, empty when the server gave none. */
  String realm();

  /** The header's value. */
  String format();

  /**
   * Reads the challenges of all {@code WWW-Authenticate} headers of an answer, in their order;
   * schemes and algorithms that are not known, and headers over 8192 characters, are left out.
   */
  static List<Challenge> parse(List<String> headers) {
    List<Challenge> challenges = new ArrayList<>();
    for (String header : headers) {
      for (AuthParameters one : AuthParameters.parse(header)) {
        if (one.isScheme("Basic")) {
          challenges.add(new BasicChallenge(one.get("realm")));
        } else if (one.isScheme("Digest")) {
          DigestChallenge.of(one).ifPresent(challenges::add);
        }
      }
    }
    return challenges;
  }
}
