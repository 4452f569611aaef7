package org.beckon.simulator.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * How simulated CPEs meet an ACS whose URL begins with https (TR-069 3.3).
 *
 * @param authorities PEM file with the CAs that they trust; empty for those that this JDK trusts
 * @param trustsAll whether they take any certificate, and look at no name in it
 * @param certificate PEM file with the CPE's own key (PKCS#8) and certificate, if it has one
 */
public record CpeTls(Optional<Path> authorities, boolean trustsAll, Optional<Path> certificate) {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");
  private static final char[] NO_PASSWORD = {};

  /** As this JDK does it: its CAs, and no certificate of the CPE's own. */
  public static final CpeTls STANDARD = new CpeTls(Optional.empty(), false, Optional.empty());

  /**
   * What TLS needs of this.
   *
   * @throws IOException when a file cannot be read or does not hold what it should
   */
  SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be had: " + e.getMessage(), e);
    }
  }

  private TrustManager[] trust() throws IOException, GeneralSecurityException {
    if (trustsAll) {
      return new TrustManager[] {new AnyServer()};
    }
    if (authorities.isEmpty()) {
      return null; // the JDK's own
    }
    KeyStore store = emptyStore();
    for (Certificate one : certificates(Files.readString(authorities.get()), authorities.get())) {
      store.setCertificateEntry("ca" + store.size(), one);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private KeyManager[] keys() throws IOException, GeneralSecurityException {
    if (certificate.isEmpty()) {
      return null; // none
    }
    String pem = Files.readString(certificate.get());
    Matcher key = KEY.matcher(pem);
    if (!key.find()) {
      throw new IOException(certificate.get() + " holds no PRIVATE KEY in PKCS#8");
    }
    KeyStore store = emptyStore();
    store.setKeyEntry(
        "cpe",
        key(Base64.getMimeDecoder().decode(key.group(1).strip())),
        NO_PASSWORD,
        certificates(pem, certificate.get()).toArray(Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static PrivateKey key(byte[] encoded) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(encoded);
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  private static List<X509Certificate> certificates(String pem, Path file)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> found = new ArrayList<>();
    Matcher part = CERTIFICATE.matcher(pem);
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    while (part.find()) {
      Collection<? extends Certificate> read =
          factory.generateCertificates(
              new ByteArrayInputStream(part.group().getBytes(StandardCharsets.US_ASCII)));
      for (Certificate one : read) {
        if (one instanceof X509Certificate x509) {
          found.add(x509);
        }
      }
    }
    if (found.isEmpty()) {
      throw new IOException(file + " holds no certificate");
    }
    return found;
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
