package org.beckon.acs.tls;

import java.util.Locale;

/** Says in words why a device could not agree on TLS (cpe-quirks 44). */
public final class HandshakeWords {
  private HandshakeWords() {}

  /**
   * The cause, and what to do.
   *
   * @param failure of the handshake, as the JDK gives it
   */
  public static String of(Throwable failure) {
    String text = texts(failure).toLowerCase(Locale.ROOT);
    if (has(text, "unknown_ca", "certificate_unknown", "bad_certificate", "decrypt_error")) {
      return "does not trust this server's certificate. Give it the CA (`beckon ca`), and an ACS"
          + " URL with a name or address that is in the certificate.";
    }
    if (has(text, "certificate_expired")) {
      return "takes this server's certificate for expired. Look at the device's clock.";
    }
    if (has(
        text,
        "client requested protocol",
        "protocol_version",
        "supported protocol versions",
        "not enabled or supported",
        "sslv2hello",
        "no appropriate protocol")) {
      return "speaks only TLS older than 1.2, which is not safe any more and is refused. Give it"
          + " newer firmware, or let it call by http.";
    }
    if (has(
        text,
        "no cipher suites in common",
        "handshake_failure",
        "insufficient_security",
        "no negotiable cipher",
        "no common cipher")) {
      return "has no cipher in common with this server. Give it newer firmware, or let it call by"
          + " http.";
    }
    if (has(text, "unsupported or unrecognized ssl message", "not an ssl/tls record")) {
      return "sent something that is not TLS.";
    }
    return "broke off while it agreed on TLS.";
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
