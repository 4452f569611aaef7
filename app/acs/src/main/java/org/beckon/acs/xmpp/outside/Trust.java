package org.beckon.acs.xmpp.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;

/** Who is believed to be the broker. */
final class Trust {
  private Trust() {}

  /** Whether the name in the certificate counts. */
  static boolean checksName(OutsideTrust trust) {
    return !(trust instanceof OutsideTrust.Pinned);
  }

  /**
   * What judges a chain.
   *
   * @throws LineFailure when the settings make no sense
   */
  static Judge judge(OutsideTrust trust) throws LineFailure {
    return new Judge(
        switch (trust) {
          case OutsideTrust.Installed _ -> standard(Optional.empty());
          case OutsideTrust.Authority(String pem) -> standard(Optional.of(certificates(pem)));
          case OutsideTrust.Pinned(String sha256) ->
              new Pin(
                  fingerprint(sha256)
                      .orElseThrow(() -> new LineFailure(OutsideTrouble.BAD_FINGERPRINT, "")));
        });
  }

  /** All certificates of a PEM; none where it is no PEM. */
  static List<X509Certificate> certificates(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      return List.of();
    }
  }

  /** The fingerprint in bytes; empty when it is none of SHA-256. */
  static Optional<byte[]> fingerprint(String sha256) {
    String digits = sha256.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{64}")
        ? Optional.of(HexFormat.of().parseHex(digits))
        : Optional.empty();
  }

  /** The fingerprint of a certificate, as people compare it. */
  static String fingerprint(X509Certificate certificate) throws CertificateException {
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256(certificate));
  }

  private static byte[] sha256(X509Certificate certificate) throws CertificateException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  private static X509TrustManager standard(Optional<List<X509Certificate>> own) throws LineFailure {
    if (own.isPresent() && own.get().isEmpty()) {
      throw new LineFailure(OutsideTrouble.BAD_CA, "");
    }
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(own.isPresent() ? store(own.get()) : null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new LineFailure(OutsideTrouble.BAD_CA, String.valueOf(e.getMessage()));
    }
  }

  private static KeyStore store(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("ca-" + i, certificates.get(i));
    }
    return store;
  }

  /** Believes one certificate only. */
  private static final class Pin implements X509TrustManager {
    private final byte[] pinned;

    Pin(byte[] pinned) {
      this.pinned = pinned;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      if (!MessageDigest.isEqual(sha256(chain[0]), pinned)) {
        throw new CertificateException(
            "its fingerprint is " + fingerprint(chain[0]) + ", not the pinned one");
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw new CertificateException("a client is never believed here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
