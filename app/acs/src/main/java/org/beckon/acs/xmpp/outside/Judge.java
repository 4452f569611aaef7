package org.beckon.acs.xmpp.outside;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/** Judges the chain of one connection, and remembers what it saw. Thread-safe. */
final class Judge implements X509TrustManager {
  private final X509TrustManager judge;
  private volatile Optional<X509Certificate> seen = Optional.empty();
  private volatile boolean refused;

  Judge(X509TrustManager judge) {
    this.judge = judge;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    seen = Optional.of(chain[0]);
    try {
      judge.checkServerTrusted(chain, authType);
    } catch (CertificateException e) {
      refused = true;
      throw e;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }

  /** Whether the chain was not believed. */
  boolean isRefused() {
    return refused;
  }

  /** Whose certificate it was, and its fingerprint, for people; empty before there was one. */
  String shown() {
    return seen.map(Judge::shown).orElse("");
  }

  private static String shown(X509Certificate certificate) {
    try {
      return certificate.getSubjectX500Principal().getName()
          + ", SHA-256 "
          + Trust.fingerprint(certificate);
    } catch (CertificateException e) {
      return certificate.getSubjectX500Principal().getName();
    }
  }
}
