package org.beckon.cwmp.login;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A digest that proves knowledge of a password (RFC 7616 3.4). The texts are as the client sent
 * them, because the digest was computed over exactly those.
 *
 * @param uri the request target as the client wrote it, whatever was really asked for
 * @param response hexadecimal digest in lower case
 * @param nonceCount the {@code nc} as sent, normally eight hexadecimal digits; empty without qop
 * @param cnonce empty when the client sent none
 */
public record DigestAuthorization(
    String username,
    String realm,
    String nonce,
    String uri,
    String response,
    DigestAlgorithm algorithm,
    Optional<String> opaque,
    Qop qop,
    String nonceCount,
    String cnonce)
    implements Authorization {
  private static final int MAX_COUNT_DIGITS = 8;

  /** Reads an {@code Authorization} value; empty when it is no usable digest. */
  public static Optional<DigestAuthorization> parse(String header) {
    return Authorization.parse(header)
        .filter(DigestAuthorization.class::isInstance)
        .map(DigestAuthorization.class::cast);
  }

  static Optional<DigestAuthorization> of(AuthParameters parameters) {
    Optional<DigestAlgorithm> algorithm = DigestAlgorithm.of(parameters.get("algorithm"));
    Optional<Qop> qop = Qop.of(parameters.get("qop"));
    boolean complete =
        algorithm.isPresent()
            && qop.isPresent()
            && parameters.has("username")
            && parameters.has("nonce")
            && parameters.has("uri")
            && parameters.has("response");
    return complete
        ? Optional.of(
            new DigestAuthorization(
                parameters.get("username"),
                parameters.get("realm"),
                parameters.get("nonce"),
                parameters.get("uri"),
                parameters.get("response").toLowerCase(Locale.ROOT),
                algorithm.get(),
                parameters.has("opaque") ? Optional.of(parameters.get("opaque")) : Optional.empty(),
                qop.get(),
                parameters.get("nc"),
                parameters.get("cnonce")))
        : Optional.empty();
  }

  /** The nonce count as a number; empty when there is none that can be read. */
  public OptionalLong count() {
    if (nonceCount.isEmpty() || nonceCount.length() > MAX_COUNT_DIGITS) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseUnsignedLong(nonceCount, 16));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The same with another response. */
  DigestAuthorization withResponse(String computed) {
    return new DigestAuthorization(
        username, realm, nonce, uri, computed, algorithm, opaque, qop, nonceCount, cnonce);
  }

  @Override
  public String format() {
    StringBuilder out = new StringBuilder(256);
    out.append("Digest username=").append(AuthParameters.quote(username));
    out.append(", realm=").append(AuthParameters.quote(realm));
    out.append(", nonce=").append(AuthParameters.quote(nonce));
    out.append(", uri=").append(AuthParameters.quote(uri));
    out.append(", response=").append(AuthParameters.quote(response));
    out.append(", algorithm=").append(algorithm.wireName());
    opaque.ifPresent(text -> out.append(", opaque=").append(AuthParameters.quote(text)));
    if (qop != Qop.NONE) {
      // RFC 7616 3.4: qop and nc are not quoted here.
      out.append(", qop=").append(qop.wireName()).append(", nc=").append(nonceCount);
    }
    if (!cnonce.isEmpty()) {
      out.append(", cnonce=").append(AuthParameters.quote(cnonce));
    }
    return out.toString();
  }
}
