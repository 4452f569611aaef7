package org.beckon.acs.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.phrase.Phrase;

/** A certificate that the owner gives: PEM, or PKCS#12 without a password. */
final class GivenCertificate {
  private final Path certificateFile;
  private final Optional<Path> keyFile;

  GivenCertificate(Path certificateFile, Optional<Path> keyFile) {
    this.certificateFile = certificateFile;
    this.keyFile = keyFile;
  }

  /** When the files were changed last; equal as long as nothing happened to them. */
  List<FileTime> changed() throws TlsProblem {
    try {
      List<FileTime> times = new ArrayList<>(2);
      times.add(Files.getLastModifiedTime(certificateFile));
      if (keyFile.isPresent()) {
        times.add(Files.getLastModifiedTime(keyFile.get()));
      }
      return times;
    } catch (IOException e) {
      throw problem(e);
    }
  }

  ServerCertificate read() throws TlsProblem {
    try {
      String name = certificateFile.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".p12") || name.endsWith(".pfx") ? pkcs12() : pem();
    } catch (IOException | GeneralSecurityException e) {
      throw problem(e);
    }
  }

  private TlsProblem problem(Exception cause) {
    return new TlsProblem(
        Phrase.of(
            TlsTrouble.GIVEN_UNUSABLE,
            certificateFile.toString(),
            cause.getMessage() == null ? cause.toString() : cause.getMessage()),
        cause);
  }

  private ServerCertificate pem() throws IOException, GeneralSecurityException {
    PemFiles.Content content = PemFiles.read(certificateFile);
    Optional<PrivateKey> key =
        keyFile.isPresent() ? PemFiles.read(keyFile.get()).key() : content.key();
    if (content.certificates().isEmpty()) {
      throw new IOException("there is no certificate in it");
    }
    if (key.isEmpty()) {
      throw new IOException("there is no private key, or it has a password");
    }
    return new ServerCertificate(key.get(), content.certificates());
  }

  private ServerCertificate pkcs12() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] none = {};
    try (InputStream in = Files.newInputStream(certificateFile)) {
      store.load(in, none);
    }
    for (String alias : Collections.list(store.aliases())) {
      Key key = store.getKey(alias, none);
      if (key instanceof PrivateKey secret) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate one : store.getCertificateChain(alias)) {
          if (one instanceof X509Certificate certificate) {
            chain.add(certificate);
          }
        }
        return new ServerCertificate(secret, chain);
      }
    }
    throw new IOException("there is no private key in it");
  }
}
