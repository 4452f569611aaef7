package org.beckon.acs.tls;

import java.util.List;
import java.util.Locale;
import org.beckon.acs.phrase.PhraseCode;

/** Why a device could not agree on TLS (cpe-quirks 44), and what to do. */
public enum HandshakeTrouble implements PhraseCode {
  /** An alert of the device. */
  UNTRUSTED(
      "{0} does not trust this server's certificate. Give it the CA (`beckon ca`), and an ACS URL with a name or address that is in the certificate.",
      "address"),
  /** An alert of the device. */
  EXPIRED(
      "{0} takes this server's certificate for expired. Look at the device's clock.", "address"),
  /** No version in common. */
  TOO_OLD(
      "{0} speaks only TLS older than 1.2, which is not safe any more and is refused. Give it newer firmware, or let it call by http.",
      "address"),
  /** No cipher suite in common. */
  NO_CIPHER(
      "{0} has no cipher in common with this server. Give it newer firmware, or let it call by http.",
      "address"),
  /** Something else altogether. */
  NO_TLS("{0} sent something that is not TLS.", "address"),
  /** Anything else. */
  BROKEN("{0} broke off while it agreed on TLS.", "address");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  HandshakeTrouble(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }

  /**
   * What the matter is.
   *
   * @param failure of the handshake, as the JDK gives it
   */
  public static HandshakeTrouble of(Throwable failure) {
    String text = texts(failure).toLowerCase(Locale.ROOT);
    if (has(text, "unknown_ca", "certificate_unknown", "bad_certificate", "decrypt_error")) {
      return UNTRUSTED;
    }
    if (has(text, "certificate_expired")) {
      return EXPIRED;
    }
    if (has(
        text,
        "client requested protocol",
        "protocol_version",
        "supported protocol versions",
        "not enabled or supported",
        "sslv2hello",
        "no appropriate protocol")) {
      return TOO_OLD;
    }
    if (has(
        text,
        "no cipher suites in common",
        "handshake_failure",
        "insufficient_security",
        "no negotiable cipher",
        "no common cipher")) {
      return NO_CIPHER;
    }
    if (has(text, "unsupported or unrecognized ssl message", "not an ssl/tls record")) {
      return NO_TLS;
    }
    return BROKEN;
  }

  private static String texts(Throwable failure) {
    StringBuilder all = new StringBuilder();
    Throwable one = failure;
    for (int depth = 0; one != null && depth < 10; depth++) {
      all.append(one.getMessage()).append('\n');
      one = one.getCause();
    }
    return all.toString();
  }

  private static boolean has(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
