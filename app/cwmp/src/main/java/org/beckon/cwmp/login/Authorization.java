package org.beckon.cwmp.login;

import java.util.List;
import java.util.Optional;

/** What a client answers to a {@link Challenge}: an {@code Authorization} header. */
public sealed interface Authorization permits BasicAuthorization, DigestAuthorization {

  /** The name that the client claims; not yet proved. */
  String username();

  /** The header's value; it contains a secret or its digest. */
  String format();

  /**
   * Reads an {@code Authorization} value; empty when it is of another scheme, too long (8192
   * characters) or lacks what its scheme needs.
   */
  static Optional<Authorization> parse(String header) {
    List<AuthParameters> found = AuthParameters.parse(header);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AuthParameters first = found.getFirst();
    if (first.isScheme("Basic")) {
      return BasicAuthorization.of(first).map(Authorization.class::cast);
    }
    return first.isScheme("Digest")
        ? DigestAuthorization.of(first).map(Authorization.class::cast)
        : Optional.empty();
  }
}
