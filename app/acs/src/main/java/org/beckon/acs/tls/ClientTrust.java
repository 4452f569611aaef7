package org.beckon.acs.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.beckon.acs.auth.ClientCertificate;
import org.beckon.acs.phrase.Phrase;

/**
 * Which client certificates are believed. A certificate that is not believed counts as none, so
 * that a device with one of its maker can still log in by password. Thread-safe.
 */
public final class ClientTrust {
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 256;

  private final List<X509Certificate> authorities;
  private final X509TrustManager manager;

  private ClientTrust(List<X509Certificate> authorities, X509TrustManager manager) {
    this.authorities = List.copyOf(authorities);
    this.manager = manager;
  }

  /** Trust in the CAs of a PEM file. */
  static ClientTrust of(Path file) throws TlsProblem {
    try {
      List<X509Certificate> authorities = PemFiles.read(file).certificates();
      if (authorities.isEmpty()) {
        throw new IOException("there is no certificate in it");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry("ca" + i, authorities.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      for (TrustManager one : factory.getTrustManagers()) {
        if (one instanceof X509TrustManager manager) {
          return new ClientTrust(authorities, manager);
        }
      }
      throw new GeneralSecurityException("this JDK checks no certificates");
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsProblem(
          Phrase.of(TlsTrouble.CLIENT_CA_UNUSABLE, file.toString(), String.valueOf(e.getMessage())),
          e);
    }
  }

  /** What clients are told: certificates of these are wanted. */
  public List<X509Certificate> authorities() {
    return authorities;
  }

  /**
   * Looks at what a client showed and proved to hold.
   *
   * @param chain the client's own certificate first
   * @return its names; empty when it is not believed
   */
  public Optional<ClientCertificate> believed(X509Certificate[] chain) {
    try {
      manager.checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
      List<String> names = names(chain[0]);
      return names.isEmpty() ? Optional.empty() : Optional.of(new ClientCertificate(names));
    } catch (CertificateException | InvalidNameException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> names(X509Certificate certificate)
      throws CertificateParsingException, InvalidNameException {
    List<String> names = new ArrayList<>();
    for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
      if (part.getType().equalsIgnoreCase("CN")) {
        names.add(part.getValue().toString());
      }
    }
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> one : alternatives) {
        if (one.get(1) instanceof String text) {
          names.add(text);
        }
      }
    }
    return names.stream()
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
        .limit(MOST_NAMES)
        .toList();
  }
}
