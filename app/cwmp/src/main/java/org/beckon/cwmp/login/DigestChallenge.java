package org.beckon.cwmp.login;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for a digest (RFC 7616 3.3).
 *
 * @param nonce never empty
 * @param opaque to be returned as it is; absent when the server gave none
 * @param algorithm MD5 when the server named none
 * @param qops the qualities on offer; none of them means RFC 2069
 * @param stale the credentials were right and only the nonce was too old
 */
public record DigestChallenge(
    String realm,
    String nonce,
    Optional<String> opaque,
    DigestAlgorithm algorithm,
    Set<Qop> qops,
    boolean stale)
    implements Challenge {
  public DigestChallenge {
    qops = Set.copyOf(qops);
  }

  /** Reads one {@code WWW-Authenticate} value; empty when no usable digest challenge is in it. */
  public static Optional<DigestChallenge> parse(String header) {
    return Challenge.parse(List.of(header)).stream()
        .filter(DigestChallenge.class::isInstance)
        .map(DigestChallenge.class::cast)
        .findFirst();
  }

  static Optional<DigestChallenge> of(AuthParameters parameters) {
    Optional<DigestAlgorithm> algorithm = DigestAlgorithm.of(parameters.get("algorithm"));
    String nonce = parameters.get("nonce");
    if (algorithm.isEmpty() || nonce.isEmpty()) {
      return Optional.empty();
    }
    Set<Qop> qops = EnumSet.noneOf(Qop.class);
    for (String name : parameters.get("qop").split("[,\\s]+")) {
      Qop.of(name).filter(qop -> qop != Qop.NONE).ifPresent(qops::add);
    }
    return Optional.of(
        new DigestChallenge(
            parameters.get("realm"),
            nonce,
            parameters.has("opaque") ? Optional.of(parameters.get("opaque")) : Optional.empty(),
            algorithm.get(),
            qops,
            parameters.get("stale").equalsIgnoreCase("true")));
  }

  @Override
  public String format() {
    StringBuilder out = new StringBuilder("Digest realm=").append(AuthParameters.quote(realm));
    if (!qops.isEmpty()) {
      out.append(", qop=")
          .append(
              qops.stream()
                  .sorted()
                  .map(Qop::wireName)
                  .collect(Collectors.joining(",", "\"", "\"")));
    }
    out.append(", nonce=").append(AuthParameters.quote(nonce));
    opaque.ifPresent(text -> out.append(", opaque=").append(AuthParameters.quote(text)));
    out.append(", algorithm=").append(algorithm.wireName());
    return out.append(stale ? ", stale=true" : "").toString();
  }
}
